import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import type { BlockContext } from "./context.ts";
import { inlines } from "./inline.tsx";
import { partName } from "./part-name.ts";

/** A table scrolls in its own box where it is wider than the text. */
export const table = (block: BlockOf<"table">, context: BlockContext): VNode => (
  <section
    class="table"
    id={partName(block.id)}
    aria-label={block.caption ?? context.say.story.table}
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    tabindex={0}
  >
    <table>
      {block.caption !== undefined && <caption>{block.caption}</caption>}
      <thead>
        <tr>
          {block.header.map((cell, column) => (
            <th key={column} scope="col" {...aligned(block, column)}>
              {inlines(cell, context)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, place) => (
          <tr key={place}>
            {row.map((cell, column) => (
              <td key={column} {...aligned(block, column)}>
                {inlines(cell, context)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const aligned = (block: BlockOf<"table">, column: number): { class?: string } => {
  const alignment = block.alignments?.[column] ?? "start";
  return alignment === "start" ? {} : { class: alignment };
};
