import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignWords } from "./align.ts";
import type { NewWord } from "./word.ts";

const word = (text: string, start: number | null = null, end: number | null = null): NewWord => ({
  text,
  start,
  end,
  checked: false,
  unsure: false,
  guessed: false,
  speaker: null,
  turn: 0,
});
const typed = (text: string): NewWord[] => text.split(" ").map((each) => word(each));
/** One word a second, half a second long. */
const heard = (text: string): NewWord[] =>
  text.split(" ").map((each, at) => word(each, at * 1000, at * 1000 + 500));
const starts = (words: readonly NewWord[]): (number | null)[] => words.map(({ start }) => start);

describe("the text gets the machine's times", () => {
  test("case, punctuation and quotation marks do not matter, and the text stays as it is", () => {
    const { words, placed, unsure } = alignWords(typed("“Ask not,” he said."), heard("ask not he said"));
    expect(words.map(({ text }) => text)).toEqual(["“Ask", "not,”", "he", "said."]);
    expect(starts(words)).toEqual([0, 1000, 2000, 3000]);
    expect(words.every(({ guessed }) => !guessed)).toBe(true);
    expect([placed, unsure]).toEqual([1, []]);
  });

  test("a word that was heard wrongly, but like it, takes the time of what was heard", () => {
    const { words } = alignWords(
      typed("President Carter, President Clinton"),
      heard("president garter president clinton"),
    );
    expect(starts(words)).toEqual([0, 1000, 2000, 3000]);
  });

  test("words that were not heard lie between their neighbours and are marked guessed", () => {
    const { words, placed } = alignWords(
      typed("one two never heard three four"),
      heard("one two three four"),
    );
    expect(words.slice(2, 4).map(({ guessed }) => guessed)).toEqual([true, true]);
    expect(words[2]?.start).toBeGreaterThanOrEqual(1500);
    expect(words[3]?.end).toBeLessThanOrEqual(2000);
    expect(placed).toBeCloseTo(4 / 6);
  });

  test("where other words were heard instead, theirs is the time", () => {
    const { words } = alignWords(typed("we saw Hoyle there today"), heard("we saw boil oil there today"));
    expect(words[2]).toMatchObject({ text: "Hoyle", start: 2000, guessed: true });
  });

  test("numbers in words and digits, contractions and hyphens meet", () => {
    const { words } = alignWords(
      typed("In 1969 it’s twenty-one good-natured men"),
      heard("in nineteen sixty nine it is 21 good natured men"),
    );
    expect(starts(words)).toEqual([0, 1000, 4000, 6000, 7000, 9000]);
    expect(words[1]?.end).toBe(3500);
  });

  test("several words that were heard as one divide its time", () => {
    const { words } = alignWords(typed("about two thousand men"), heard("about 2000 men"));
    expect(words.slice(1, 3).map(({ start, end, guessed }) => [start, end, guessed])).toEqual([
      [1000, 1250, true],
      [1250, 1500, true],
    ]);
  });

  test("a long stretch that nobody heard is told, with its words", () => {
    const { unsure, words } = alignWords(
      typed("first we begin here. Then a whole line that was cut from it. Finally we end"),
      heard("first we begin here finally we end"),
    );
    expect(unsure).toEqual([{ first: 4, last: 12, text: "Then a whole line that was cut from it." }]);
    expect(words.slice(4, 13).every((each) => each.unsure && each.guessed)).toBe(true);
  });

  test("nothing in common: no times, and it says so", () => {
    const { words, placed, unsure } = alignWords(
      typed("alpha beta gamma delta epsilon zeta"),
      heard("1 2 3"),
    );
    expect(placed).toBe(0);
    expect(starts(words)).toEqual([null, null, null, null, null, null]);
    expect(unsure.length).toBe(1);
    expect(alignWords([], []).words).toEqual([]);
  });

  test("times that were guessed from captions stay guesses", () => {
    const guessed = heard("one two three").map((each) => Object.assign(each, { guessed: true }));
    expect(alignWords(typed("one two three"), guessed).words.every((each) => each.guessed)).toBe(true);
  });
});

describe("at any length", () => {
  const vocabulary = fc.constantFrom(
    "a",
    "the",
    "we",
    "moon",
    "rocket",
    "crew",
    "launch",
    "engine",
    "sea",
    "night",
    "1969",
    "it's",
  );
  const sequence = fc.array(vocabulary, { maxLength: 60 }).map((texts) => texts.join(" ").trim());

  test("the text comes back whole and its times never run backwards", () => {
    fc.assert(
      fc.property(sequence, sequence, (text, other) => {
        const given = text === "" ? [] : typed(text);
        const { words, placed } = alignWords(given, other === "" ? [] : heard(other));
        expect(words.map((each) => each.text)).toEqual(given.map((each) => each.text));
        const known = starts(words).filter((start) => start !== null);
        expect(known).toEqual(known.toSorted((a, b) => a - b));
        expect(placed).toBeGreaterThanOrEqual(0);
        expect(placed).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("three hours of speech, one word in nine unheard and one in seven wrong, in under two seconds", () => {
    const random = (at: number): number => Math.abs(Math.sin(at * 12.9898) * 43758.5453) % 1;
    const texts = Array.from({ length: 30_000 }, (_, at) => `w${Math.floor(random(at) ** 3 * 4000)}`);
    const text = texts.map((each) => word(each));
    const machine = texts.flatMap((each, at) =>
      at % 9 === 0 ? [] : [word(at % 7 === 0 ? `x${at}` : each, at * 300, at * 300 + 250)],
    );
    const from = process.cpuUsage();
    const { words, placed } = alignWords(text, machine);
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(2000);
    expect(placed).toBeGreaterThan(0.74);
    const wrong = words.filter(
      ({ start, guessed }, at) => !guessed && Math.abs((start ?? 0) - at * 300) > 300,
    );
    expect(wrong.length).toBeLessThan(30);
  });
});
