import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import type { BlockContext } from "./context.ts";
import { inlines } from "./inline.tsx";
import { partName } from "./part-name.ts";

export const heading = (block: BlockOf<"heading">, context: BlockContext): VNode => {
  const Level = `h${block.level}` as const;
  return <Level id={partName(block.id)}>{inlines(block.content, context)}</Level>;
};
