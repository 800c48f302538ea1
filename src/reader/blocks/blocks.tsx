import { Fragment, type VNode } from "preact";
import { type Block, type ForEachKind, renderBlock } from "../../content/block.ts";
import { aside } from "./aside.tsx";
import { audioMoment } from "./audio-moment.tsx";
import type { BlockContext } from "./context.ts";
import { divider } from "./divider.tsx";
import { document } from "./document.tsx";
import { embed } from "./embed.tsx";
import { excerpt } from "./excerpt.tsx";
import { gallery } from "./gallery.tsx";
import { heading } from "./heading.tsx";
import { legacy } from "./legacy.tsx";
import { list } from "./list.tsx";
import { paragraph } from "./paragraph.tsx";
import { picture } from "./picture.tsx";
import { pullQuotation } from "./pull-quotation.tsx";
import { quotation } from "./quotation.tsx";
import { relatedLink } from "./related-link.tsx";
import { table } from "./table.tsx";
import { timeline } from "./timeline.tsx";
import { unknown } from "./unknown.tsx";

/** Every kind of block as a page of the site shows it. */
const kinds: ForEachKind<VNode | null, BlockContext> = {
  paragraph,
  heading,
  list,
  quotation,
  pullQuotation,
  excerpt,
  audioMoment,
  picture,
  gallery,
  timeline,
  document,
  table,
  embed,
  aside,
  relatedLink,
  divider,
  legacy,
  unknown,
};

/** The blocks in their order; notes are numbered as they come. */
export const renderBlocks = (blocks: readonly Block[], context: BlockContext): VNode[] =>
  blocks.map((block) => <Fragment key={block.id}>{renderBlock(kinds, block, context)}</Fragment>);
