import { alignTokens } from "../transcript/align-tokens.ts";
import { normaliseWords } from "../transcript/normalise.ts";
import type { Stretch } from "./redact.ts";

/** A word with its times, in milliseconds of its cut. */
export interface TimedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Where the second of two passages with the same words says what the first says in a stretch: from the word after the
 * last that both have before it to the word before the first that both have after it, so that words that were changed
 * are in. Null: none of it is there.
 */
export const carryStretch = (
  one: readonly TimedWord[],
  other: readonly TimedWord[],
  stretch: Stretch,
  language: string,
): Stretch | null => {
  const tokens = [one, other].map((words) =>
    normaliseWords(
      words.map(({ text }) => text),
      language,
    ),
  );
  const [here = [], there = []] = tokens;
  const pairs = alignTokens(
    here.map(({ text }) => text),
    there.map(({ text }) => text),
  ).map((pair) => ({ word: here[pair.one]?.first ?? 0, same: there[pair.other] }));
  const isInside = ({ word }: { readonly word: number }): boolean => {
    const said = one[word];
    return said !== undefined && said.start < stretch.end && said.end > stretch.start;
  };
  const [first, last] = [pairs.findIndex(isInside), pairs.findLastIndex(isInside)];
  if (first < 0) return null;
  const from = (pairs[first - 1]?.same?.last ?? -1) + 1;
  const to = (pairs[last + 1]?.same?.first ?? other.length) - 1;
  const [begins, ends] = [
    other[Math.min(from, pairs[first]?.same?.first ?? from)],
    other[Math.max(to, pairs[last]?.same?.last ?? to)],
  ];
  return begins === undefined || ends === undefined || ends.end <= begins.start
    ? null
    : { start: begins.start, end: ends.end };
};

/** Words that follow one another within this many milliseconds are one stretch. */
const nearby = 1000;

/** The stretches in which these words lie. */
export const stretchesOf = (words: readonly Stretch[]): Stretch[] => {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of words.toSorted((one, other) => one.start - other.start)) {
    const open = stretches.at(-1);
    if (open !== undefined && start - open.end <= nearby) open.end = Math.max(open.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
};
