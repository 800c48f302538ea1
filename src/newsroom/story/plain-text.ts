import { type ForEachKind, renderBlock } from "../../content/block.ts";
import { asideText } from "../../content/kinds/aside.ts";
import { audioMomentText } from "../../content/kinds/audio-moment.ts";
import { dividerText } from "../../content/kinds/divider.ts";
import { documentText } from "../../content/kinds/document.ts";
import { embedText } from "../../content/kinds/embed.ts";
import { excerptText } from "../../content/kinds/excerpt.ts";
import { galleryText } from "../../content/kinds/gallery.ts";
import { headingText } from "../../content/kinds/heading.ts";
import { listText } from "../../content/kinds/list.ts";
import { paragraphText } from "../../content/kinds/paragraph.ts";
import { pictureText } from "../../content/kinds/picture.ts";
import { pullQuotationText } from "../../content/kinds/pull-quotation.ts";
import { quotationBlockText } from "../../content/kinds/quotation-block.ts";
import { relatedLinkText } from "../../content/kinds/related-link.ts";
import { tableText } from "../../content/kinds/table.ts";
import { timelineText } from "../../content/kinds/timeline.ts";
import { unknownText } from "../../content/kinds/unknown.ts";
import type { StoryContent } from "../../content/story-content.ts";

const texts: ForEachKind<string, null> = {
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
  legacy: ({ html }) => textOfHtml(html),
  unknown: unknownText,
};

/** A story's words for search, comparison and counting: standfirst and blocks, one a line. */
export const storyText = ({ standfirst, body }: StoryContent): string =>
  [standfirst, ...body.blocks.map((block) => renderBlock(texts, block, null))]
    .filter((text) => text !== "")
    .join("\n");

/** Good enough for counting and finding words; nothing of it is ever shown as HTML. */
const textOfHtml = (html: string): string =>
  html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ")
    .trim();
