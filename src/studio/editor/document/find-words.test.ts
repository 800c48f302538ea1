import fc from "fast-check";
import { expect, test } from "vitest";
import { findWords } from "./find-words.ts";
import { storySchema as schema } from "./schema.ts";

const paragraph = (id: string, ...runs: readonly string[]) =>
  schema.node(
    "paragraph",
    { id },
    runs.flatMap((run, at) => {
      const text = schema.text(run, at % 2 === 1 ? [schema.mark("strong")] : []);
      return at === 0 ? [text] : [schema.node("break"), text];
    }),
  );

const list = schema.node("list", { id: "l1" }, [
  schema.node("listItem", { id: "i1" }, schema.text("First the boat")),
  schema.node("listItem", { id: "i2" }, schema.text("then the noon")),
]);
const doc = schema.node("doc", null, [
  paragraph("p1", "It was found at noon, and lost at noon."),
  paragraph("p2", "She said “never”", "and left."),
  list,
]);

const found = (blockId: string, quoted: string, before = ""): string | null => {
  const range = findWords(doc, { blockId, quoted, before });
  return range === null ? null : `${range.from} ${doc.textBetween(range.from, range.to, "|", "⏎")}`;
};

test.each([
  ["the first of two, where nothing tells", "p1", "at noon", "", "14 at noon"],
  ["the one that stands after those words", "p1", "at noon", "and lost ", "32 at noon"],
  ["other capitals, quotation marks and spaces", "p2", 'SAID  "never"', "", "46 said “never”"],
  ["words across a break and another mark", "p2", "“never”\nand", "", "51 “never”⏎and"],
  ["words in an item of a list, by the list or the item", "i2", "the noon", "", "92 the noon"],
  ["words that went into another block", "p2", "found", "", "8 found"],
])("%s", (_, blockId, quoted, before, wanted) => {
  expect(found(blockId, quoted, before)).toBe(wanted);
});

test("words that are gone are nowhere; a block is known by its id or a part's", () => {
  expect(found("p1", "at midnight")).toBeNull();
  expect(findWords(doc, { blockId: "i1", quoted: "", before: "" })).toEqual({
    from: 69,
    to: 69 + list.nodeSize,
  });
  expect(findWords(doc, { blockId: "p9", quoted: "", before: "" })).toBeNull();
});

const withoutSpaces = (text: string): string => text.replaceAll(/[\s\u00AD]/gu, "");
const isNothing = (text: string): boolean => withoutSpaces(text) === "";

test("whatever words are chosen in a line are found just there, by what stands before them", () => {
  const letters = fc.constantFrom("a", "b", " ", "“", "É", "ﬁ", "𝕏", "\u00AD");
  const line = fc.array(letters, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(line, fc.nat(), fc.nat(), (all, one, other) => {
      const [start = 0, end = 0] = [one % all.length, (other % all.length) + 1].toSorted((a, b) => a - b);
      const quoted = all.slice(start, end).join("");
      if (isNothing(quoted)) return;
      const text = all.join("");
      const before = all.slice(0, start).join("");
      const whole = schema.node("doc", null, [schema.node("paragraph", { id: "p" }, schema.text(text))]);
      const range = findWords(whole, { blockId: "p", quoted, before });
      const words = whole.textBetween(range?.from ?? 0, range?.to ?? 0);
      expect(withoutSpaces(words)).toBe(withoutSpaces(quoted));
      expect(withoutSpaces(text.slice(0, (range?.from ?? 0) - 1))).toBe(withoutSpaces(before));
    }),
  );
});
