import type { BlockOf } from "../../../content/block.ts";
import { escaped, type SimpleContext } from "./simple-context.ts";
import { simpleInlines } from "./simple-inline.ts";

export const simpleTimeline = ({ title, entries }: BlockOf<"timeline">, context: SimpleContext): string =>
  [
    title === undefined ? "" : `<p${context.style("p")}><strong>${escaped(title)}</strong></p>`,
    `<ul${context.style("list")}>`,
    ...entries.map(({ date, title: own, content }) => {
      const name = own === undefined ? "" : ` <strong>${escaped(own)}</strong>`;
      return `<li><strong>${context.say.format.partialDay(date)}</strong>${name}: ${simpleInlines(content, context)}</li>`;
    }),
    "</ul>",
  ].join("");

export const simpleTable = ({ caption, header, rows }: BlockOf<"table">, context: SimpleContext): string => {
  const cells = (tag: "th" | "td", row: BlockOf<"table">["header"]): string =>
    `<tr>${row.map((cell) => `<${tag}${context.style("cell")}>${simpleInlines(cell, context)}</${tag}>`).join("")}</tr>`;
  return [
    `<table${context.style("table")}>`,
    caption === undefined ? "" : `<caption>${escaped(caption)}</caption>`,
    `<thead>${cells("th", header)}</thead>`,
    `<tbody>${rows.map((row) => cells("td", row)).join("")}</tbody></table>`,
  ].join("");
};

/** A table as lines: the first cell names the row, the others say what they are. For surfaces too narrow for columns. */
export const tableAsLines = ({ caption, header, rows }: BlockOf<"table">, context: SimpleContext): string =>
  [
    caption === undefined ? "" : `<p${context.style("p")}><strong>${escaped(caption)}</strong></p>`,
    ...rows.map((row) => {
      const [first = "", ...others] = row.map((cell, column) => {
        const value = simpleInlines(cell, context);
        return column === 0
          ? `<strong>${value}</strong>`
          : `${simpleInlines(header[column] ?? [], context)}: ${value}`;
      });
      return `<p${context.style("p")}>${[first, ...others].join("<br>")}</p>`;
    }),
  ].join("");
