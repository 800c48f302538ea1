import * as fc from "fast-check";
import { expect, test } from "vitest";
import { spoken } from "../../../test/support/recording.ts";
import { unitsToMilliseconds } from "../../kit/rate.ts";
import { numberSentences } from "../transcript/number-sentences.ts";
import type { Sentence } from "../transcript/word.ts";
import { findWords } from "./find-words.ts";
import { reAnchor } from "./re-anchor.ts";
import { longest, momentFromSentences, momentFromSpan, momentFromWords, shortest } from "./span.ts";

const numbered = (...lines: string[]): Sentence[] =>
  numberSentences(spoken(...lines), { sentence: 1, turn: 1, word: 1 }, true).sentences;

/** Sentence 1: 1 to 3.5 s, 2: 4.5 to 5 s, 3: 6 to 6.5 s (another speaker), 4: 7.5 to 11.5 s. */
const talk = numbered(
  "Ada: we land at noon today",
  "Ada: Yes.",
  "Bob: Good.",
  "Bob: one two three four five six seven eight",
);
const film = { rate: { numerator: 24, denominator: 1 }, lengthUnits: 24 * 60 };

const spanOf = (first: number, last: number, timeline = film) => {
  const span = momentFromWords(talk, first, last, timeline);
  if (!span.ok) throw new Error(span.problem);
  return span.value;
};

test("a selection is snapped to whole sentences, whichever way it was dragged", () => {
  expect(spanOf(9, 12)).toEqual(spanOf(12, 9));
  expect(spanOf(9, 12)).toMatchObject({ firstWord: 8, lastWord: 15, startUnits: 180, endUnits: 276 });
});

test("what is under three seconds takes in sentences beside it, of the same turn first", () => {
  expect(spanOf(6, 6)).toMatchObject({ firstWord: 1, lastWord: 6, text: "we land at noon today Yes." });
  expect(spanOf(7, 7)).toMatchObject({ firstWord: 7, lastWord: 15 });
});

test("over three minutes is refused", () => {
  const lines = Array.from({ length: 40 }, (_, at) => `Ada: sentence number ${at} of a very long speech`);
  const long = momentFromWords(numbered(...lines), 1, 8 * 40, { ...film, lengthUnits: 24 * 600 });
  expect(!long.ok && long.problem).toContain("at most 180");
});

test("words that are gone, or have no time, are refused with what to do", () => {
  const gone = momentFromWords(talk, 99, 99, film);
  expect(!gone.ok && gone.problem).toContain("Select them again");
  const untimed = talk.map((one) => ({
    ...one,
    start: null,
    end: null,
    words: one.words.map((word) => ({ ...word, start: null, end: null })),
  }));
  const silent = momentFromWords(untimed, 1, 1, film);
  expect(!silent.ok && silent.problem).toContain("No time is known");
});

test("in and out are frames: no word is cut, and no more than a frame is added, at any rate", () => {
  const rates = fc.constantFrom([24, 1], [25, 1], [30_000, 1001], [24_000, 1001], [60, 1], [48_000, 1]);
  fc.assert(
    fc.property(rates, fc.nat(3), fc.nat(3), ([numerator, denominator], one, other) => {
      const rate = { numerator: numerator ?? 1, denominator: denominator ?? 1 };
      const timeline = { rate, lengthUnits: Math.floor((60 * rate.numerator) / rate.denominator) };
      const span = momentFromSentences(talk, Math.min(one, other), Math.max(one, other), timeline);
      if (!span.ok) throw new Error(span.problem);
      const [start, end] = [span.value.startUnits, span.value.endUnits].map((units) =>
        unitsToMilliseconds(units, rate),
      );
      const words = talk.flatMap((sentence) => sentence.words);
      const first = words.find((word) => word.number === span.value.firstWord)?.start ?? 0;
      const last = words.find((word) => word.number === span.value.lastWord)?.end ?? 0;
      const frame = unitsToMilliseconds(1, rate);
      expect((start ?? 0) - first).toBeLessThanOrEqual(0.001);
      expect(first - (start ?? 0)).toBeLessThan(frame);
      expect(last - (end ?? 0)).toBeLessThanOrEqual(0.001);
      expect((end ?? 0) - last).toBeLessThan(frame);
      expect((end ?? 0) - (start ?? 0)).toBeGreaterThanOrEqual(shortest);
      expect((end ?? 0) - (start ?? 0)).toBeLessThanOrEqual(longest + 2 * frame);
    }),
  );
});

test("a stretch of time has the frames that are on in it, and the words that are half inside", () => {
  const span = momentFromSpan(talk, 1010, 2300, film);
  expect(span.ok && span.value).toEqual({
    startUnits: 24,
    endUnits: 56,
    firstWord: 1,
    lastWord: 3,
    text: "we land at",
  });
});

test("a stretch of time outside the recording, backwards or too long is refused", () => {
  const refused = [
    momentFromSpan(talk, 5000, 5000, film),
    momentFromSpan(talk, 61_000, 62_000, film),
    momentFromSpan(talk, 0, 180_001, film),
  ];
  expect(refused.map((one) => one.ok)).toEqual([false, false, false]);
});

test("words are found whatever their case, punctuation and number form; each place is told", () => {
  const said = numbered("Ada: We land at noon. Twenty-five people saw it.", "Bob: At noon?");
  const at = (words: string) => {
    const found = findWords(said, words, "en");
    return found.ok ? found.value.map((place) => [place.first, place.last]) : found.problem;
  };
  expect(at("25 people")).toEqual([[5, 6]]);
  expect(at("AT NOON")).toEqual([
    [3, 4],
    [9, 10],
  ]);
  expect(at("at midnight")).toContain("not said");
});

test("a moment's words stand together where the language writes no spaces", () => {
  const words = ["皆", "元気", "です。"].map((text, at) => ({
    number: at + 1,
    text,
    start: at * 1500,
    end: at * 1500 + 1500,
    checked: false,
    unsure: false,
    guessed: false,
  }));
  const speaker = { id: null, name: "Ada" };
  const said = {
    number: 1,
    turn: 0,
    speaker,
    text: "皆元気です。",
    start: 0,
    end: 4500,
    words,
    language: "ja",
  };
  const timeline = { rate: { numerator: 24, denominator: 1 }, lengthUnits: 240 };
  const span = momentFromSpan([said], 0, 4500, timeline);
  expect(span.ok && span.value.text).toBe("皆元気です。");
  const found = findWords([said], "元気です", "ja");
  expect(found.ok && found.value).toMatchObject([{ first: 2, last: 3, text: "元気です。" }]);
  const later = words.map((word) => ({ ...word, start: word.start + 100, end: word.end + 100 }));
  const stretch = { start: 0, end: 4500, firstWord: 1, lastWord: 3 };
  const anchored = reAnchor(stretch, words, { ...timeline, words: later }, "ja");
  expect(anchored.ok && anchored.value.text).toBe("皆元気です。");
});
