import { describe, expect, test } from "vitest";
import { alignWords } from "../../src/newsroom/transcript/align.ts";
import { wordsFromCues } from "../../src/newsroom/transcript/from-captions.ts";
import { normaliseWords } from "../../src/newsroom/transcript/normalise.ts";
import { readPlainText } from "../../src/newsroom/transcript/plain-text.ts";
import { readRecogniser } from "../../src/newsroom/transcript/recogniser.ts";
import { sentencesFromWords } from "../../src/newsroom/transcript/sentences.ts";
import { captionsFromSentences } from "../../src/newsroom/transcript/to-captions.ts";
import type { NewWord } from "../../src/newsroom/transcript/word.ts";
import { fixture, hasFixtures } from "./captions-fixtures.ts";

const heardIn = (path: string): NewWord[] => {
  const read = readRecogniser(fixture(path).toString());
  if (!read.ok) throw new Error(read.problem);
  return read.value.words;
};

const typedIn = (path: string): NewWord[] => readPlainText(fixture(path).toString(), "en").words;

const sameWord = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((text) =>
    normaliseWords([text])
      .map((token) => token.text)
      .join(" "),
  );
  return first === second;
};

/** Nth smallest of so many hundredths. */
const percentile = (values: readonly number[], hundredths: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length * hundredths) / 100)] ?? Number.NaN;

const summary = (errors: readonly number[]): string =>
  `${errors.length} words, median ${percentile(errors, 50)} ms, nine in ten within ${percentile(errors, 90)} ms`;

describe.skipIf(!hasFixtures)("a speech as delivered, and what a machine heard of it", () => {
  const load = (): { heard: NewWord[]; text: NewWord[] } => ({
    heard: heardIn("transcripts/inauguration-2017/recogniser.json"),
    text: typedIn("transcripts/inauguration-2017/as-delivered.txt"),
  });

  test("most words are placed, all have times, in order", () => {
    const { heard, text } = load();
    const { words, placed, unsure } = alignWords(text, heard);
    console.log(
      `inauguration-2017: ${(placed * 100).toFixed(1)}% of ${words.length} words placed; unsure: ${unsure.length} stretch`,
    );
    expect(placed).toBeGreaterThan(0.86);
    expect(unsure.length).toBeLessThanOrEqual(1);
    expect(words.map((word) => word.text)).toEqual(text.map((word) => word.text));
    let latest = 0;
    for (const { start, end } of words) {
      expect(start).toBeGreaterThanOrEqual(latest);
      expect(end).toBeGreaterThanOrEqual(start ?? Number.POSITIVE_INFINITY);
      latest = start ?? latest;
    }
  });

  test.each([
    { everyNth: 10, median: 50, most: 700 },
    { everyNth: 5, median: 50, most: 700 },
    { everyNth: 2, median: 100, most: 1000 },
  ])(
    "rightly heard words that are hidden (one in $everyNth) are found again nearly in their place",
    ({ everyNth, median, most }) => {
      const { heard, text } = load();
      const full = alignWords(text, heard);
      const byStart = new Map(heard.map((word, index) => [word.start, index]));
      const hidden = new Map<number, number>();
      let seen = 0;
      full.words.forEach((word, index) => {
        const at = byStart.get(word.start);
        if (at === undefined || word.guessed || !sameWord(heard[at]?.text ?? "", word.text)) return;
        seen += 1;
        if (seen % everyNth === 0) hidden.set(at, index);
      });
      const part = alignWords(
        text,
        heard.filter((_, index) => !hidden.has(index)),
      );
      const errors = [...hidden].map(([at, index]) =>
        Math.abs((part.words[index]?.start ?? Number.POSITIVE_INFINITY) - (heard[at]?.start ?? 0)),
      );
      console.log(`inauguration-2017, one in ${everyNth} hidden: ${summary(errors)}`);
      expect(errors.length).toBeGreaterThan(100);
      expect(percentile(errors, 50)).toBeLessThanOrEqual(median);
      expect(percentile(errors, 90)).toBeLessThanOrEqual(most);
    },
  );

  test("captions alone as the source of times place every word within a breath", () => {
    const { heard, text } = load();
    const full = alignWords(text, heard);
    const { cues } = captionsFromSentences(sentencesFromWords(full.words, "en"), "en");
    const fromCaptions = alignWords(text, wordsFromCues(cues, "en"));
    const errors = full.words.flatMap((word, index) =>
      word.guessed
        ? []
        : [Math.abs((fromCaptions.words[index]?.start ?? Number.POSITIVE_INFINITY) - (word.start ?? 0))],
    );
    console.log(`inauguration-2017 by captions: ${summary(errors)}`);
    expect(fromCaptions.placed).toBe(1);
    expect(fromCaptions.words.every((word) => word.guessed)).toBe(true);
    expect(percentile(errors, 50)).toBeLessThan(300);
  });
});

describe.skipIf(!hasFixtures)("five sentences read aloud", () => {
  test("every word is placed; each hidden one is found again within a syllable", () => {
    const errors: number[] = [];
    for (const name of ["0870", "0880", "0890", "0920", "0930"]) {
      const heard = heardIn(`speech/sense-and-sensibility/${name}.json`);
      const text = typedIn(`speech/sense-and-sensibility/${name}.txt`);
      const full = alignWords(text, heard);
      expect(full.placed).toBe(1);
      heard.forEach((word, at) => {
        const index = full.words.findIndex((placed) => placed.start === word.start);
        const part = alignWords(text, heard.toSpliced(at, 1));
        if (index >= 0)
          errors.push(Math.abs((part.words[index]?.start ?? Number.POSITIVE_INFINITY) - (word.start ?? 0)));
      });
    }
    console.log(`sense-and-sensibility, one hidden at a time: ${summary(errors)}`);
    expect(errors.length).toBeGreaterThan(60);
    expect(percentile(errors, 50)).toBeLessThanOrEqual(40);
    expect(percentile(errors, 90)).toBeLessThanOrEqual(150);
  });
});
