import { describe, expect, test } from "vitest";
import { judge, type SpokenSource, type SpokenWord } from "../../src/newsroom/quotation/judge.ts";
import { readPlainText } from "../../src/newsroom/transcript/plain-text.ts";
import { sentencesFromWords } from "../../src/newsroom/transcript/sentences.ts";
import type { Verdict } from "../../src/newsroom/quotation/verdict.ts";
import { fixture, hasFixtures } from "./captions-fixtures.ts";

const speaker = { id: null, name: "Donald Trump" };
const passages = 300;

/** The same numbers on every run (Park and Miller). */
const seeded = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};

const corrected = (): SpokenSource => {
  const { words } = readPlainText(fixture("transcripts/inauguration-2017/as-delivered.txt").toString(), "en");
  let number = 0;
  const spoken = sentencesFromWords(words, "en").flatMap((sentence, at) =>
    sentence.words.map(({ text }): SpokenWord => ({
      number: (number += 1),
      text,
      start: number * 400,
      end: number * 400 + 300,
      turn: 0,
      sentence: at,
      speaker,
      checked: true,
      unsure: false,
    })),
  );
  return { words: spoken, language: "en", origin: "correction" };
};

interface Passage {
  first: number;
  words: string[];
}

/** 6 to 40 words, anywhere. */
const passageOf = (source: SpokenSource, random: (below: number) => number): Passage => {
  const length = 6 + random(35);
  const first = random(source.words.length - length);
  return { first, words: source.words.slice(first, first + length).map(({ text }) => text) };
};

const isContent = (word: string): boolean => /^\p{L}{5,}[,.;]?$/u.test(word);
const isFigure = (word: string): boolean =>
  /^(one|two|four|tens|millions|trillions|billions|\d.*)\W*$/i.test(word);

/** Each way to falsify a passage; null where it has nothing to falsify so. */
const alterations: readonly ((
  passage: Passage,
  random: (below: number) => number,
  others: readonly string[],
) => string[] | null)[] = [
  ({ words }, random, others) => {
    const places = words.flatMap((word, at) => (isContent(word) ? [at] : []));
    const at = places[random(Math.max(1, places.length))];
    if (at === undefined) return null;
    const old = (words[at] ?? "").toLowerCase().replaceAll(/\W/g, "");
    const different = others.filter((word) => word !== old);
    return words.with(at, different[random(different.length)] ?? "");
  },
  ({ words }, random) => {
    // At an end, what is left would be a shorter passage, word for word.
    const negation = words.findIndex(
      (word, at) => at > 0 && at < words.length - 1 && /^(not|never|no)$/i.test(word),
    );
    if (negation >= 0) return words.toSpliced(negation, 1);
    const verb = words.findIndex((word) => /^(is|are|was|were|will|have|has|must|can|do)$/i.test(word));
    if (verb >= 0) return words.toSpliced(verb + 1, 0, "not");
    return words.toSpliced(1 + random(words.length - 1), 0, "never");
  },
  ({ words }, random) => {
    const at = words.findIndex(isFigure);
    return at < 0 ? null : words.with(at, String(60 + random(30)));
  },
];

const verdictOf = (source: SpokenSource, words: readonly string[]) =>
  judge({ pieces: [words.join(" ")], speaker, language: "en" }, source);

describe.skipIf(!hasFixtures)("a speech as delivered", () => {
  test("passages as they are are accepted where they stand, altered ones never", { timeout: 300_000 }, () => {
    const source = corrected();
    const random = seeded(2017);
    const others = source.words
      .map(({ text }) => text.toLowerCase().replaceAll(/\W/g, ""))
      .filter((word) => isContent(word));
    const counts = { accepted: 0, placed: 0, wronglyVerbatim: 0, wronglyPassed: 0, altered: 0 };
    const seen = new Map<Verdict, number>();
    const begun = performance.now();
    for (let at = 0; at < passages; at += 1) {
      const passage = passageOf(source, random);
      const { verdict, place } = verdictOf(source, passage.words);
      seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
      if (verdict === "verbatim") counts.accepted += 1;
      if (place?.firstWord === passage.first + 1) counts.placed += 1;
    }
    while (counts.altered < passages) {
      const passage = passageOf(source, random);
      const words = alterations[counts.altered % 3]?.(passage, random, others) ?? null;
      if (words === null) continue;
      counts.altered += 1;
      const { verdict } = verdictOf(source, words);
      if (verdict === "verbatim") counts.wronglyVerbatim += 1;
      if (verdict !== "differs") counts.wronglyPassed += 1;
    }
    const milliseconds = (performance.now() - begun) / (2 * passages);
    const precision = counts.accepted / (counts.accepted + counts.wronglyVerbatim);
    console.log(
      `inauguration-2017, corrected: ${counts.accepted} of ${passages} accepted (${JSON.stringify(Object.fromEntries(seen))}), ` +
        `${counts.placed} at their word; of ${passages} altered ${counts.wronglyVerbatim} called verbatim, ` +
        `${counts.wronglyPassed} not refused; precision ${precision.toFixed(4)}, recall ${(counts.accepted / passages).toFixed(4)}; ` +
        `${milliseconds.toFixed(1)} ms each`,
    );
    expect(counts.accepted).toBeGreaterThanOrEqual(passages * 0.99);
    expect(counts.wronglyVerbatim).toBe(0);
    expect(counts.wronglyPassed).toBe(0);
  });
});
