import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timesFromMarks } from "./guess-times.ts";
import { readPlainText } from "./plain-text.ts";

const turns = (...lines: string[]): [number, string | null, string][] => {
  const found: [number, string | null, string][] = [];
  for (const word of readPlainText(lines.join("\n"), "en").words) {
    const last = found.at(-1);
    if (last?.[0] === word.turn) last[2] += ` ${word.text}`;
    else found.push([word.turn, word.speaker, word.text]);
  }
  return found;
};

describe("speakers", () => {
  test("NAME: before the words, until another name stands", () => {
    expect(turns("JANE DOE: Hello there.", "", "More of it.", "", "Q: Why?", "JANE DOE: Because.")).toEqual([
      [0, "JANE DOE", "Hello there. More of it."],
      [1, "Q", "Why?"],
      [2, "JANE DOE", "Because."],
    ]);
  });

  test("a name with a time, on a line of its own", () => {
    expect(turns("Jane Doe  00:00:05", "Hello.", "", "Speaker 2 (0:12)", "Yes.")).toEqual([
      [0, "Jane Doe", "Hello."],
      [1, "Speaker 2", "Yes."],
    ]);
  });

  test("a colon does not make a name", () => {
    expect(turns("Remember: this is a list.", "", "He said it: no.", "", "I had one thought: run.")).toEqual([
      [0, null, "Remember: this is a list. He said it: no. I had one thought: run."],
    ]);
    expect(turns("Anna: Yes.", "", "Ben: No.", "", "Anna: Yes!", "", "Ben: No!").length).toBe(4);
  });
});

test("marks give a paragraph's first word its time; a time of day in speech does not", () => {
  const { words, marks } = readPlainText(
    "[00:01:05] First here.\n\n10:30 in the morning.\n\n(1:10.5) Then this.\n01:00:00 Last.",
    "en",
  );
  expect(words.filter(({ start }) => start !== null).map(({ text, start }) => [text, start])).toEqual([
    ["First", 65_000],
    ["Then", 70_500],
    ["Last.", 3_600_000],
  ]);
  expect(words.map(({ text }) => text).join(" ")).toBe("First here. 10:30 in the morning. Then this. Last.");
  expect(marks).toBe(3);
});

test("from the marks all words get times, in order, as guesses", () => {
  const timed = timesFromMarks(readPlainText("[0:10] one two three\n\n[0:12] four five", "en").words);
  expect(timed.every((word) => word.guessed && word.start !== null && word.end !== null)).toBe(true);
  expect(timed[3]?.start).toBe(12_000);
  expect(timed[2]?.end).toBeLessThanOrEqual(12_000);
});

test("lines of one paragraph are joined, and it begins where an empty line ends", () => {
  const { words } = readPlainText("one\r\ntwo\r\n\r\nthree", "en");
  expect(words.map(({ text, opens }) => [text, opens ?? false])).toEqual([
    ["one", true],
    ["two", false],
    ["three", true],
  ]);
});

test("any text at all is read, and without labels and marks no word is lost", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: "binary" }), (source) => {
      readPlainText(source, "en");
      const plain = source.replaceAll(/[:[\]()\0]/g, "");
      const { words } = readPlainText(plain, "en");
      expect(words.map(({ text }) => text).join("")).toBe(plain.replaceAll(/\s+/gu, ""));
    }),
  );
});
