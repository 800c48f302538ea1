import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import { unknownText } from "../../content/kinds/unknown.ts";
import type { BlockContext } from "./context.ts";

/** A block of a kind that a later version made, as the text that can be found in it. */
export const unknown = (block: BlockOf<"unknown">, _context: BlockContext): VNode | null => {
  const text = unknownText(block);
  return text === "" ? null : <p>{text}</p>;
};
