import { describe, expect, test } from "vitest";
import { sentencesFromWords } from "./sentences.ts";
import type { NewWord } from "./word.ts";

const word = (text: string, start: number): NewWord => ({
  text,
  start,
  end: start + 300,
  checked: false,
  unsure: false,
  guessed: false,
  speaker: null,
  turn: 0,
});
const words = (text: string, more: (at: number) => Partial<NewWord> = () => ({})): NewWord[] =>
  text.split(" ").map((each, at) => Object.assign(word(each, at * 400), more(at)));
const texts = (given: readonly NewWord[], language = "en"): string[] =>
  sentencesFromWords(given, language).map(({ text }) => text);

describe("where a sentence ends", () => {
  test("at points, not at abbreviations, initials and small letters", () => {
    expect(
      texts(
        words(
          "Mr. J. Smith met Dr. Who at 5 p.m. on St. John St. in Washington, D.C. and left. Then? “No!” he said. He went.",
        ),
      ),
    ).toEqual([
      "Mr. J. Smith met Dr. Who at 5 p.m. on St. John St. in Washington, D.C. and left.",
      "Then?",
      "“No!” he said.",
      "He went.",
    ]);
    expect(texts(words("She lives in the U.S. We do not. The U.S. Senate sat."))).toEqual([
      "She lives in the U.S.",
      "We do not.",
      "The U.S. Senate sat.",
    ]);
  });

  test("at turns and paragraphs, whatever the punctuation", () => {
    expect(texts(words("yes of course and no", (at) => ({ turn: at < 3 ? 0 : 1 })))).toEqual([
      "yes of course",
      "and no",
    ]);
    expect(texts(words("one two three four", (at) => (at === 2 ? { opens: true } : {})))).toEqual([
      "one two",
      "three four",
    ]);
  });

  test("at pauses where nobody wrote points; never past forty-five words", () => {
    expect(
      texts(
        words("we go now then we stop", (at) =>
          at < 3 ? {} : { start: at * 400 + 2000, end: at * 400 + 2300 },
        ),
      ),
    ).toEqual(["we go now", "then we stop"]);
    const long = sentencesFromWords(words(Array.from({ length: 200 }, (_, at) => `w${at}`).join(" ")), "en");
    expect(Math.max(...long.map((sentence) => sentence.words.length))).toBeLessThanOrEqual(45);
    expect(long.flatMap((sentence) => sentence.words).length).toBe(200);
  });
});

test("a sentence bears its speaker, turn and the times of its first and last timed words", () => {
  const given = words("Well I know.", (at) => ({
    speaker: "ANN",
    turn: 4,
    ...(at === 0 ? { start: null, end: null } : {}),
  }));
  expect(sentencesFromWords(given, "en")).toMatchObject([
    { number: 0, turn: 4, speaker: { id: null, name: "ANN" }, text: "Well I know.", start: 400, end: 1100 },
  ]);
});

test("languages without spaces are joined without", () => {
  expect(texts(words("我们 选择 登月。 因为 难。"), "zh")).toEqual(["我们选择登月。", "因为难。"]);
});

test("no word is lost, and an unknown language is no fault", () => {
  const given = words("one. Two? three… four 5. six");
  expect(
    sentencesFromWords(given, "not a language").flatMap((sentence) => sentence.words.map(({ text }) => text)),
  ).toEqual(given.map(({ text }) => text));
  expect(sentencesFromWords([], "en")).toEqual([]);
});
