import type { ListItem } from "mdast";
import type { Inline } from "../../content/inline.ts";
import type { Quotation } from "../../content/quotation.ts";
import type { Attributes } from "./story-file-attributes.ts";
import { readInlines } from "./story-file-inline.ts";
import { lastLineOf, startOf } from "./story-file-markdown.ts";
import type { Place } from "./story-file-problem.ts";
import { Given, type Reading } from "./story-file-reading.ts";

/** Attributes at the end of a line, once. */
export const takeTrailing = (reading: Reading, line: number): Attributes | undefined => {
  const found = reading.trailing.get(line);
  reading.trailing.delete(line);
  return found;
};

export const givenBy = (
  reading: Reading,
  attributes: readonly (Attributes | undefined)[],
  place: Place,
): Given =>
  new Given(
    reading,
    attributes.flatMap((one) => [...(one?.values ?? [])]),
    place,
  );

/** What a block's words hold, and the quotations that their marks name. */
export const readQuoted = <Words extends object>(
  read: (quotations: Map<string, Quotation>) => Words,
): Words & { quotations?: Quotation[] } => {
  const found = new Map<string, Quotation>();
  const words = read(found);
  return found.size === 0 ? words : { ...words, quotations: [...found.values()] };
};

/** The attributes of an item: at the end of its words. */
export const takeItem = (reading: Reading, item: ListItem): Given => {
  const last = item.children.at(-1);
  return givenBy(
    reading,
    [takeTrailing(reading, last === undefined ? startOf(item).line : lastLineOf(last))],
    startOf(item),
  );
};

/** Several paragraphs where there is room for one: lines. */
export const asLines = (paragraphs: readonly (readonly Inline[])[]): Inline[] =>
  paragraphs.flatMap((words, at): readonly Inline[] =>
    at === 0 ? words : [{ type: "break" } as Inline].concat(words),
  );

/** An item's words; several paragraphs become lines. */
export const readItem = (reading: Reading, item: ListItem, quotations: Map<string, Quotation>): Inline[] =>
  asLines(
    item.children.map((child) => {
      if (child.type === "paragraph") return readInlines(reading, child.children, quotations);
      reading.problem(
        startOf(child),
        child.type === "list"
          ? "A list cannot stand in a list."
          : `An item of a list holds words, no ${child.type}.`,
        "Make it an item of the same list, or a block of its own.",
      );
      return [];
    }),
  );
