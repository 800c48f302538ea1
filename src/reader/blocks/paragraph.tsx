import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import type { BlockContext } from "./context.ts";
import { inlines } from "./inline.tsx";
import { quotationPanels } from "./quotation-mark.tsx";

export const paragraph = (block: BlockOf<"paragraph">, context: BlockContext): VNode => (
  <>
    <p>{inlines(block.content, context)}</p>
    {quotationPanels(block.quotations, context)}
  </>
);
