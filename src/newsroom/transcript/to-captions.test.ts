import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lintCaptions } from "../../media/captions/lint.ts";
import { sentencesFromWords } from "./sentences.ts";
import { captionsFromSentences } from "./to-captions.ts";
import type { NewWord, Sentence } from "./word.ts";

/** Speech at about 150 words a minute. */
const spoken = (text: string, from = 0): NewWord[] =>
  text.split(" ").map((each, at) => ({
    text: each,
    start: from + at * 400,
    end: from + at * 400 + 350,
    checked: false,
    unsure: false,
    guessed: false,
    speaker: null,
    turn: 0,
  }));
const sentences = (text: string): Sentence[] => sentencesFromWords(spoken(text), "en");

describe("captions from a transcript", () => {
  test("are broken where the sense allows, in two lines", () => {
    const { cues } = captionsFromSentences(
      sentences(
        "Every four years, we gather on these steps to carry out the orderly and peaceful transfer of power, and we are grateful to all.",
      ),
      "en",
    );
    expect(cues.map(({ text }) => text)).toEqual([
      "Every four years, we gather on\nthese steps to carry out the orderly",
      "and peaceful transfer of power,\nand we are grateful to all.",
    ]);
  });

  test("stay until they can be read and close short gaps, but never overlap", () => {
    const two = sentencesFromWords(
      [...spoken("Yes."), ...spoken("Then they all went home that night.", 1200)],
      "en",
    );
    const { cues } = captionsFromSentences(two, "en");
    expect(cues[0]).toMatchObject({ start: 0, end: 1200 });
    expect(cues[1]?.end).toBeGreaterThanOrEqual(1200 + 7 * 333);
  });

  test("name the speaker, and tell the sentences that have no times", () => {
    const [sentence] = sentences("Hello there.");
    const named = { ...sentence, number: 3, speaker: { id: null, name: "Ann" } } as Sentence;
    const untimed = {
      ...named,
      number: 4,
      words: named.words.map((word) => ({ ...word, start: null, end: null })),
    };
    const { cues, left } = captionsFromSentences([named, untimed], "en");
    expect(cues).toMatchObject([{ speaker: "Ann", text: "Hello there." }]);
    expect(left).toEqual([4]);
  });

  test("hold a word that is longer than a line", () => {
    const { cues } = captionsFromSentences(sentences(`see ${"x".repeat(60)} now`), "en");
    expect(cues.map(({ text }) => text).join(" ")).toContain("x".repeat(60));
  });
});

test("no word is lost, and the linter finds no error", () => {
  const word = fc.stringMatching(/^[a-z]{1,14}[,.?]?$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 120 }), (texts) => {
      const { cues } = captionsFromSentences(sentences(texts.join(" ")), "en");
      expect(cues.map(({ text }) => text.replaceAll("\n", " ")).join(" ")).toBe(texts.join(" "));
      expect(lintCaptions(cues).filter(({ severity }) => severity === "error")).toEqual([]);
      for (const { text } of cues) {
        const lines = text.split("\n");
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(37);
      }
    }),
  );
});
