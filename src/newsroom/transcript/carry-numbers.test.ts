import { expect, test } from "vitest";
import { spoken } from "../../../test/support/recording.ts";
import { carryNumbers } from "./carry-numbers.ts";
import { numberSentences } from "./number-sentences.ts";

const numbered = (...lines: string[]) =>
  numberSentences(spoken(...lines), { sentence: 1, turn: 1, word: 1 }, true).sentences;

const old = numbered(
  "Ada: we will land at noon on the quiet side of the moon",
  "Ada: all is well with the ship",
  "Bob: copy that we see you on the screen",
);

const carry = (...lines: string[]) => carryNumbers(spoken(...lines), old, "en");

test("the same text keeps every number and turn", () => {
  const carried = carry(
    "Ada: We will land at noon, on the quiet side of the moon.",
    "Ada: All is well with the ship.",
    "Bob: Copy that; we see you on the screen.",
  );
  expect(carried.map((one) => [one.number, one.turn])).toEqual([
    [1, 1],
    [2, 1],
    [3, 2],
  ]);
  expect(carried.flatMap((one) => one.words.map((word) => word.number))).toEqual(
    old.flatMap((one) => one.words.map((word) => word.number)),
  );
});

test("new words and sentences have no number yet", () => {
  const carried = carry(
    "Ada: we will all land at noon on the quiet side of the moon",
    "Eve: who is this",
    "Bob: copy that we see you on the screen",
  );
  expect(carried.map((one) => one.number)).toEqual([1, 0, 3]);
  expect(carried[0]?.words.slice(0, 4).map((word) => word.number)).toEqual([1, 2, 0, 3]);
  expect(carried[1]?.turn).toBeLessThan(0);
});

test("a sentence that was split is continued by the part with most of its words", () => {
  const carried = carry(
    "Ada: we will land",
    "Ada: at noon on the quiet side of the moon",
    "Ada: all is well with the ship",
  );
  expect(carried.map((one) => one.number)).toEqual([0, 1, 2]);
});

test("who was known stays known where the new text names nobody", () => {
  const ada = { id: "adaadaadaada", name: "Ada Byron" };
  const known = old.map((one) => (one.speaker.name === "Ada" ? { ...one, speaker: ada } : one));
  const unnamed = Array.from(spoken("x: all is well with the ship"), (one) => ({
    ...one,
    speaker: { id: null, name: null },
  }));
  expect(carryNumbers(unnamed, known, "en")[0]?.speaker).toEqual(ada);
});

test("a checked word that is written the same is still checked, another is not", () => {
  const checked = Array.from(old, (one) => ({
    ...one,
    words: one.words.map((word) => ({ ...word, checked: true })),
  }));
  const [first] = carryNumbers(
    spoken("Ada: we will land at Noon on the quiet side of the moon"),
    checked,
    "en",
  );
  expect(first?.words.map((word) => word.checked)).toEqual([
    true,
    true,
    true,
    true,
    false,
    ...Array.from({ length: 7 }, () => true),
  ]);
});
