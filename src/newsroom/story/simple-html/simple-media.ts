import type { BlockOf } from "../../../content/block.ts";
import type { MomentReference } from "../references.ts";
import { escaped, link, type SimpleContext } from "./simple-context.ts";
import { simpleInlines } from "./simple-inline.ts";
import { simpleFigure, simpleImage } from "./simple-pictures.ts";

/** A still that leads to where the moment plays; where it may not be shown, the story's own words. */
export const simpleExcerpt = (block: BlockOf<"excerpt">, context: SimpleContext): string => {
  const moment = context.references.moments.get(block.moment);
  if (moment === undefined) return unshown(block, context);
  const picture = moment.still ?? moment.recording.picture;
  const page = context.addresses.moment(moment.id);
  const still =
    picture === null ? "" : `<a href="${escaped(page)}">${simpleImage(picture, picture.alt, context)}</a>`;
  return simpleFigure(still, played(block, moment, context), context);
};

/** The same without a picture. */
export const simpleAudioMoment = (block: BlockOf<"audioMoment">, context: SimpleContext): string => {
  const moment = context.references.moments.get(block.moment);
  return moment === undefined
    ? unshown(block, context)
    : simpleFigure("", played(block, moment, context), context);
};

type Played = BlockOf<"excerpt"> | BlockOf<"audioMoment">;

const played = (block: Played, moment: MomentReference, context: SimpleContext): string => {
  const { story, works } = context.say;
  const seconds = Math.max(1, Math.round((moment.end - moment.start) / 1000));
  const verb = !moment.playable
    ? story.readInContext
    : `▶ ${block.kind === "excerpt" ? works.playSeconds(seconds) : works.listenSeconds(seconds)}`;
  const place = story.at(`<cite>${escaped(moment.recording.title)}</cite>`, clock(moment.start));
  const address = context.addresses.work(moment.recording, Math.floor(moment.start));
  return [
    `<strong><a href="${escaped(context.addresses.moment(moment.id))}"${context.style("play")}>${verb}</a></strong>`,
    ...wordsOf(block, context),
    [
      ...(moment.speaker === null ? [] : [escaped(moment.speaker.name)]),
      story.from(link(context, address, place)),
    ].join(" · "),
  ].join("<br>");
};

const wordsOf = ({ title, caption }: Played, context: SimpleContext): string[] => [
  ...(title === undefined ? [] : [`<strong>${escaped(title)}</strong>`]),
  ...(caption === undefined ? [] : [simpleInlines(caption, context)]),
];

const unshown = (block: Played, context: SimpleContext): string => {
  const words = wordsOf(block, context).join("<br>");
  return words === "" ? "" : `<p${context.style("p")}>${words}</p>`;
};

/** 0:07, 12:34, 1:02:03 */
const clock = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, place) => (place === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
};

export const simpleDocument = (block: BlockOf<"document">, context: SimpleContext): string => {
  const own = context.references.documents.get(block.document);
  const title = escaped(block.title ?? own?.title ?? context.say.story.document);
  const page = block.page === undefined ? "" : `#page=${block.page}`;
  const named =
    own === undefined ? title : `${link(context, context.addresses.document(own.id) + page, title)} (PDF)`;
  return `<p${context.style("p")}>${named}${block.summary === undefined ? "" : `: ${escaped(block.summary)}`}</p>`;
};

/** Something of another site is a link to it: nothing is fetched by reading. */
export const simpleEmbed = ({ url, title }: BlockOf<"embed">, context: SimpleContext): string => {
  const page = URL.parse(url);
  return page === null || !["http:", "https:"].includes(page.protocol)
    ? `<p${context.style("p")}>${escaped(title)}</p>`
    : `<p${context.style("p")}>${link(context, url, escaped(title))} (${escaped(page.host)})</p>`;
};
