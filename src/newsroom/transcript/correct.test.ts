import { describe, expect, test } from "vitest";
import { correct, type Edit } from "./correct.ts";
import type { Sentence } from "./word.ts";

const sentence = (
  number: number,
  firstWord: number,
  text: string,
  from: number,
  speaker = "Ada",
  turn = 1,
): Sentence => {
  const words = text.split(" ").map((word, at) => ({
    number: firstWord + at,
    text: word,
    start: from + at * 100,
    end: from + at * 100 + 80,
    checked: false,
    unsure: true,
    guessed: false,
  }));
  return {
    number,
    turn,
    speaker: { id: null, name: speaker },
    text,
    start: from,
    end: words.at(-1)?.end ?? null,
    words,
  };
};

const before = [
  sentence(1, 1, "we will land at noon", 1000),
  sentence(2, 6, "the moon is quiet", 2000),
  sentence(3, 10, "copy that", 3000, "Bob", 2),
];

const after = (...edits: Edit[]): readonly Sentence[] => {
  const result = correct(before, edits);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
};
const refusal = (edit: Edit): string => {
  const result = correct(before, [edit]);
  return result.ok ? "" : result.problem;
};

describe("replace-words", () => {
  test("a corrected word keeps its number and times, and is checked", () => {
    const [first] = after({ do: "replace-words", first: 5, last: 5, text: "noon." });
    expect(first?.text).toBe("we will land at noon.");
    expect(first?.words[4]).toMatchObject({
      number: 5,
      start: 1400,
      end: 1480,
      checked: true,
      unsure: false,
      guessed: false,
    });
    expect(first?.words[3]).toMatchObject({ number: 4, checked: false, unsure: true });
  });

  test("one word becomes two: its time is shared out by length", () => {
    const [first] = after({ do: "replace-words", first: 5, last: 5, text: "mid day" });
    expect(
      first?.words.slice(4).map((word) => [word.number, word.text, word.start, word.end, word.guessed]),
    ).toEqual([
      [5, "mid", 1400, 1440, true],
      [0, "day", 1440, 1480, true],
    ]);
  });

  test("a word put in between has the time between its neighbours, who keep theirs", () => {
    const [first] = after({ do: "replace-words", first: 5, last: 5, text: "high noon" });
    expect(
      first?.words.slice(4).map((word) => [word.number, word.text, word.start, word.end, word.guessed]),
    ).toEqual([
      [0, "high", 1380, 1400, true],
      [5, "noon", 1400, 1480, false],
    ]);
  });

  test("two words become one: it has the number of the first and the time of both", () => {
    const [, second] = after({ do: "replace-words", first: 6, last: 7, text: "Themoon" });
    expect(second?.words[0]).toMatchObject({ number: 6, start: 2000, end: 2180, guessed: false });
    expect(second?.text).toBe("Themoon is quiet");
  });

  test("words that stay at both ends of the range are left as they are", () => {
    const [first] = after({ do: "replace-words", first: 1, last: 5, text: "we will all land at noon" });
    expect(first?.words.map((word) => word.number)).toEqual([1, 2, 0, 3, 4, 5]);
    expect(first?.words.at(-1)).toMatchObject({ start: 1400, end: 1480 });
  });

  test("no words take the sentence out", () => {
    expect(after({ do: "replace-words", first: 10, last: 11, text: "" }).map((one) => one.number)).toEqual([
      1, 2,
    ]);
  });

  test("a range over two sentences is refused", () => {
    expect(refusal({ do: "replace-words", first: 5, last: 6, text: "x" })).toContain("one sentence");
    expect(refusal({ do: "replace-words", first: 99, last: 99, text: "x" })).toContain("99");
  });
});

test("a sentence is split before a word: the second part is new, words and times stay", () => {
  const [first, second] = after({ do: "split-sentence", word: 3 });
  expect([first?.number, first?.text, first?.end]).toEqual([1, "we will", 1180]);
  expect([second?.number, second?.text, second?.start]).toEqual([0, "land at noon", 1200]);
  expect(refusal({ do: "split-sentence", word: 1 })).toContain("begins a sentence already");
});

test("a sentence is joined to the next and keeps its number", () => {
  const [first] = after({ do: "merge-sentences", sentence: 1 });
  expect([first?.number, first?.text, first?.start, first?.end]).toEqual([
    1,
    "we will land at noon the moon is quiet",
    1000,
    2380,
  ]);
  expect(refusal({ do: "merge-sentences", sentence: 3 })).toContain("No sentence follows");
});

test("a speaker is renamed everywhere, as a known person", () => {
  const ada = { id: "adaadaadaada", name: "Ada Byron" };
  const renamed = after({ do: "rename-speaker", from: { id: null, name: "Ada" }, to: ada });
  expect(renamed.map((one) => one.speaker.id)).toEqual([ada.id, ada.id, null]);
  expect(refusal({ do: "rename-speaker", from: { id: null, name: "Eve" }, to: ada })).toContain("Eve");
});

test("a sentence given to another speaker leaves its turn", () => {
  const changed = after({ do: "set-speaker", first: 2, last: 2, speaker: { id: null, name: "Bob" } });
  expect(changed.map((one) => [one.turn, one.speaker.name])).toEqual([
    [1, "Ada"],
    [0, "Bob"],
    [2, "Bob"],
  ]);
});

test("words are marked as heard, from one to another across sentences", () => {
  const checked = after({ do: "check-words", first: 5, last: 6 });
  expect(
    checked.flatMap((one) => one.words.filter((word) => word.checked).map((word) => word.number)),
  ).toEqual([5, 6]);
});

test("words the wrong way round are refused: nothing that nobody heard is marked as heard", () => {
  expect(correct(before, [{ do: "check-words", first: 6, last: 5 }])).toMatchObject({
    ok: false,
    problem: "Word 5 stands before word 6.",
  });
});

test("the text of a sentence is always its words joined", () => {
  const changed = after(
    { do: "split-sentence", word: 3 },
    { do: "replace-words", first: 3, last: 4, text: "Land exactly at" },
    { do: "merge-sentences", sentence: 2 },
  );
  for (const one of changed) expect(one.text).toBe(one.words.map((word) => word.text).join(" "));
});
