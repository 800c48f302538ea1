import fc from "fast-check";
import { expect, test } from "vitest";
import { contentOf, paragraphOf } from "../../../../test/support/story.ts";
import { compareContents } from "./compare-contents.ts";
import { compareWords } from "../../../kit/compare-words.ts";
import { standingStill } from "./standing-still.ts";

const words = fc
  .array(fc.constantFrom("the", "moon", "is", "not", "made", "of", "cheese"), { maxLength: 30 })
  .map((list) => list.join(" "));

test("a word that was put in the place of another is told with the one that was", () => {
  expect(compareWords("He left at noon.", "He left at nine.")).toEqual([
    { change: "same", text: "He left at " },
    { change: "removed", text: "noon." },
    { change: "added", text: "nine." },
  ]);
});

test("both texts can be read out of what changed", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = compareWords(before, after);
      const read = (without: string) =>
        changes
          .filter(({ change }) => change !== without)
          .map(({ text }) => text)
          .join("");
      expect([read("added"), read("removed")]).toEqual([before, after]);
    }),
  );
});

test("the same text is the same throughout; nothing is said of nothing", () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(compareWords(text, text)).toEqual(text === "" ? [] : [{ change: "same", text }]);
    }),
  );
});

// Each against each would not end within the test's time.
test("texts of a megabyte are compared", () => {
  const long = Array.from({ length: 100_000 }, (_, at) => `word${at}`);
  const runs = compareWords(long.join(" "), long.toReversed().join(" "));
  expect(runs.length).toBeGreaterThan(0);
});

test("blocks are told apart by their ids: added, removed, moved, changed, same", () => {
  const before = contentOf({
    blocks: ["a", "b", "c", "d"].map((id) => paragraphOf(`Paragraph ${id}.`, id)),
  });
  const after = contentOf({
    headline: "Another headline",
    blocks: [
      paragraphOf("Paragraph d.", "d"),
      paragraphOf("Paragraph a.", "a"),
      paragraphOf("Paragraph c, mended.", "c"),
      paragraphOf("New.", "e"),
    ],
  });
  const { fields, blocks } = compareContents(before, after);
  expect(fields.map(({ field }) => field)).toEqual(["headline"]);
  expect(blocks.map(({ id, change }) => `${id} ${change}`)).toEqual([
    "d moved",
    "a same",
    "b removed",
    "c changed",
    "e added",
  ]);
});

test("a change that no word shows is told too", () => {
  const excerpt = (moment: string) => contentOf({ blocks: [{ kind: "excerpt", id: "x", moment }] });
  const { blocks } = compareContents(excerpt("abcdefgh0123"), excerpt("abcdefgh0124"));
  expect(blocks).toMatchObject([{ change: "changed", otherwise: true }]);
});

test("as many as can are said to stand still, and those keep their order", () => {
  const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 6 });
  fc.assert(
    fc.property(
      ids.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([before, after]) => {
        const still = standingStill(before, after);
        expect(before.filter((id) => still.has(id))).toEqual(after.filter((id) => still.has(id)));
        expect(still.size > 0).toBe(before.length > 0);
      },
    ),
  );
  expect(standingStill(["a", "b", "c", "d"], ["d", "a", "b", "c"])).toEqual(new Set(["a", "b", "c"]));
});
