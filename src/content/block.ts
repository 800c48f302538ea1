import { z } from "zod";
import { aside } from "./kinds/aside.ts";
import { audioMoment } from "./kinds/audio-moment.ts";
import { divider } from "./kinds/divider.ts";
import { document } from "./kinds/document.ts";
import { embed } from "./kinds/embed.ts";
import { excerpt } from "./kinds/excerpt.ts";
import { gallery } from "./kinds/gallery.ts";
import { heading } from "./kinds/heading.ts";
import { legacy } from "./kinds/legacy.ts";
import { list } from "./kinds/list.ts";
import { paragraph } from "./kinds/paragraph.ts";
import { picture } from "./kinds/picture.ts";
import { pullQuotation } from "./kinds/pull-quotation.ts";
import { quotationBlock } from "./kinds/quotation-block.ts";
import { relatedLink } from "./kinds/related-link.ts";
import { table } from "./kinds/table.ts";
import { timeline } from "./kinds/timeline.ts";
import { unknown } from "./kinds/unknown.ts";

/** Every kind of block there is: the one declaration that all else is made from. */
export const block = z.discriminatedUnion("kind", [
  paragraph,
  heading,
  list,
  quotationBlock,
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
]);
export type Block = z.infer<typeof block>;
export type BlockKind = Block["kind"];
export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>;

/** What a surface has for every kind: a missing one does not compile. */
export type ForEachKind<Output, Context> = {
  readonly [Kind in BlockKind]: (block: BlockOf<Kind>, context: Context) => Output;
};

/** Gives a block to the function for its kind. */
export const renderBlock = <Output, Context>(
  renderers: ForEachKind<Output, Context>,
  one: Block,
  context: Context,
): Output => (renderers[one.kind] as (block: Block, context: Context) => Output)(one, context);
