import type { ForEachKind } from "../../../content/block.ts";
import type { SimpleContext } from "./simple-context.ts";
import { simpleTable, simpleTimeline } from "./simple-data.ts";
import { simpleAudioMoment, simpleDocument, simpleEmbed, simpleExcerpt } from "./simple-media.ts";
import { simpleGallery, simplePicture } from "./simple-pictures.ts";
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
} from "./simple-words.ts";

/** Every kind of block as plain HTML that other programs show: whole addresses, nothing that runs. */
export const simpleKinds: ForEachKind<string, SimpleContext> = {
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
