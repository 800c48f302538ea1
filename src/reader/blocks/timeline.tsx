import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import type { BlockContext } from "./context.ts";
import { inlines } from "./inline.tsx";
import { partName } from "./part-name.ts";
import { quotationPanels } from "./quotation-mark.tsx";

export const timeline = (block: BlockOf<"timeline">, context: BlockContext): VNode => (
  <section class="timeline" id={partName(block.id)} aria-label={block.title ?? context.say.story.timeline}>
    {block.title !== undefined && <p class="title">{block.title}</p>}
    <ol>
      {block.entries.map((entry) => (
        <li key={entry.id}>
          <time datetime={entry.date}>{context.say.format.partialDay(entry.date)}</time>
          <div>
            {entry.title !== undefined && <strong class="title">{entry.title}</strong>}
            <p>{inlines(entry.content, context)}</p>
          </div>
        </li>
      ))}
    </ol>
    {quotationPanels(block.quotations, context)}
  </section>
);
