import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import type { BlockContext } from "./context.ts";
import { inlines } from "./inline.tsx";
import { quotationPanels } from "./quotation-mark.tsx";

export const list = (block: BlockOf<"list">, context: BlockContext): VNode => {
  const Kind = block.ordered ? "ol" : "ul";
  return (
    <>
      <Kind class="points">
        {block.items.map((item) => (
          <li key={item.id}>{inlines(item.content, context)}</li>
        ))}
      </Kind>
      {quotationPanels(block.quotations, context)}
    </>
  );
};
