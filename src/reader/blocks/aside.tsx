import { Fragment, type VNode } from "preact";
import type { Block, BlockOf } from "../../content/block.ts";
import type { BlockContext } from "./context.ts";
import { heading } from "./heading.tsx";
import { list } from "./list.tsx";
import { paragraph } from "./paragraph.tsx";
import { partName } from "./part-name.ts";
import { picture } from "./picture.tsx";

/** A box beside the story. */
export const aside = (block: BlockOf<"aside">, context: BlockContext): VNode => (
  <aside class="box" id={partName(block.id)} aria-label={block.title ?? context.say.story.background}>
    {block.title !== undefined && <p class="title">{block.title}</p>}
    {block.blocks.map((inner) => (
      <Fragment key={inner.id}>{innerBlock(inner, context)}</Fragment>
    ))}
  </aside>
);

const innerBlock = (
  inner: BlockOf<"aside">["blocks"][number] & Block,
  context: BlockContext,
): VNode | null => {
  switch (inner.kind) {
    case "paragraph":
      return paragraph(inner, context);
    case "heading":
      return heading(inner, context);
    case "list":
      return list(inner, context);
    case "picture":
    default:
      return picture({ ...inner, width: "column" }, context);
  }
};
