import { splitWords } from "../kit/text.ts";
import { type ForEachKind, renderBlock } from "./block.ts";
import { asideText } from "./kinds/aside.ts";
import { audioMomentText } from "./kinds/audio-moment.ts";
import { dividerText } from "./kinds/divider.ts";
import { documentText } from "./kinds/document.ts";
import { embedText } from "./kinds/embed.ts";
import { excerptText } from "./kinds/excerpt.ts";
import { galleryText } from "./kinds/gallery.ts";
import { headingText } from "./kinds/heading.ts";
import { listText } from "./kinds/list.ts";
import { paragraphText } from "./kinds/paragraph.ts";
import { pictureText } from "./kinds/picture.ts";
import { pullQuotationText } from "./kinds/pull-quotation.ts";
import { quotationBlockText } from "./kinds/quotation-block.ts";
import { relatedLinkText } from "./kinds/related-link.ts";
import { tableText } from "./kinds/table.ts";
import { timelineText } from "./kinds/timeline.ts";
import { unknownText } from "./kinds/unknown.ts";
import { htmlText } from "./sanitise-html.ts";
import type { Body, StoryContent } from "./story-content.ts";

const textOfKind: ForEachKind<string, void> = {
  paragraph: paragraphText,
  heading: headingText,
  list: listText,
  quotation: quotationBlockText,
  pullQuotation: pullQuotationText,
  excerpt: excerptText,
  audioMoment: audioMomentText,
  picture: pictureText,
  gallery: galleryText,
  timeline: timelineText,
  document: documentText,
  table: tableText,
  embed: embedText,
  aside: asideText,
  relatedLink: relatedLinkText,
  divider: dividerText,
  legacy: ({ html }) => htmlText(html),
  unknown: unknownText,
};

/** The body's words for search, comparison and counts: a blank line between blocks. */
export const bodyText = (body: Body): string =>
  body.blocks
    .map((block) => renderBlock(textOfKind, block, undefined))
    .filter((text) => text !== "")
    .join("\n\n");

/** The words of the story that readers see: standfirst and body. The headline is kept beside it. */
export const plainText = (content: Pick<StoryContent, "standfirst" | "body">): string =>
  [content.standfirst, bodyText(content.body)].filter((text) => text !== "").join("\n\n");

export const countWords = (content: Pick<StoryContent, "standfirst" | "body" | "language">): number =>
  splitWords(plainText(content), content.language).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words a minute: adults read English prose silently at about 238 (Brysbaert 2019, a mean of 190 studies). */
const readingSpeed = 238;

/** Minutes, rounded, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / readingSpeed));
