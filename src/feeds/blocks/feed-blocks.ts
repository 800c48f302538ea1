import type { Block, ForEachKind } from "../../content/block.ts";
import type { References } from "../../newsroom/story/references.ts";
import { simpleBody } from "../../newsroom/story/simple-html/simple-body.ts";
import type { SimpleContext, WholeAddresses } from "../../newsroom/story/simple-html/simple-context.ts";
import { simpleTable, simpleTimeline } from "../../newsroom/story/simple-html/simple-data.ts";
import {
  simpleAudioMoment,
  simpleDocument,
  simpleEmbed,
  simpleExcerpt,
} from "../../newsroom/story/simple-html/simple-media.ts";
import { simpleGallery, simplePicture } from "../../newsroom/story/simple-html/simple-pictures.ts";
import {
  simpleAside,
  simpleDivider,
  simpleHeading,
  simpleLegacy,
  simpleList,
  simpleParagraph,
  simplePullQuotation,
  simpleQuotation,
  simpleRelatedLink,
  simpleUnknown,
} from "../../newsroom/story/simple-html/simple-words.ts";

/** Every kind of block as readers of feeds show it: whole addresses, no class, no script, nothing that loads but pictures. */
const kinds: ForEachKind<string, SimpleContext> = {
  paragraph: simpleParagraph,
  heading: simpleHeading,
  list: simpleList,
  quotation: simpleQuotation,
  pullQuotation: simplePullQuotation,
  excerpt: simpleExcerpt,
  audioMoment: simpleAudioMoment,
  picture: simplePicture,
  gallery: simpleGallery,
  timeline: simpleTimeline,
  document: simpleDocument,
  table: simpleTable,
  embed: simpleEmbed,
  aside: simpleAside,
  relatedLink: simpleRelatedLink,
  divider: simpleDivider,
  legacy: simpleLegacy,
  unknown: simpleUnknown,
};

/** A story's blocks as the HTML of a feed's entry. */
export const feedBlocks = (
  blocks: readonly Block[],
  references: References,
  addresses: WholeAddresses,
): string => simpleBody(kinds, blocks, { references, addresses, style: () => "" });
