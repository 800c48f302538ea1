import type { Element } from "hast";
import type { BlockOf } from "../../../content/block.ts";
import type { Inline } from "../../../content/inline.ts";
import { newPartId } from "../document/part-id.ts";
import { elementsIn, isUnshown, wordsOf } from "./element.ts";
import { linesTogether, type Pasted } from "./pasted.ts";

/** As content/kinds/table.ts has them. */
const mostColumns = 50;
const mostRows = 1000;

/** A table of words; null where it only lays out a page (one column, tables within it) or is too large for a story. */
export const toTable = (element: Element, read: (cell: Element) => Pasted): BlockOf<"table"> | null => {
  const inside = elementsIn(element);
  if (inside.some(({ tagName }) => tagName === "table")) return null;
  const rows = inside.filter((one) => one.tagName === "tr" && !isUnshown(one)).map(cellsOf);
  const width = Math.max(0, ...rows.map(widthOf));
  if (width < 2 || width > mostColumns || rows.length === 0 || rows.length > mostRows + 1) return null;
  const [header = [], ...others] = rows.map((cells) => evened(cells, width, read));
  const caption = inside.find(({ tagName }) => tagName === "caption");
  const words = caption === undefined ? "" : wordsOf(caption).replaceAll(/\s+/g, " ").trim().slice(0, 600);
  return {
    kind: "table",
    id: newPartId(),
    ...(words === "" ? {} : { caption: words.toWellFormed() }),
    header,
    rows: others,
  };
};

const cellsOf = (row: Element): Element[] =>
  row.children
    .filter((cell) => cell.type === "element")
    .filter(({ tagName }) => tagName === "td" || tagName === "th");

const spanOf = ({ properties: { colSpan } }: Element): number =>
  Math.min(mostColumns + 1, Math.max(1, Number(colSpan) || 1));

const widthOf = (cells: readonly Element[]): number => cells.reduce((sum, cell) => sum + spanOf(cell), 0);

const evened = (cells: readonly Element[], width: number, read: (cell: Element) => Pasted): Inline[][] => {
  const row = cells.flatMap((cell) => [
    wordsIn(read(cell)),
    ...Array.from({ length: spanOf(cell) - 1 }, () => []),
  ]);
  return [...row, ...Array.from({ length: width - row.length }, () => [])];
};

/** Paragraphs of a cell, a line each. */
const wordsIn = ({ blocks }: Pasted): Inline[] => {
  const lines = blocks.flatMap((block): (readonly Inline[])[] => {
    if (block.kind === "list") return block.items.map(({ content }) => content);
    return "content" in block ? [block.content] : [];
  });
  return linesTogether(lines);
};
