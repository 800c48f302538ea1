import { normaliseWords } from "./normalise.ts";
import type { Token } from "./normalise-token.ts";

/** Indices of words, both included. */
export interface WordSpan {
  first: number;
  last: number;
}

/** The same words in two sequences. */
export interface SharedWords {
  one: WordSpan;
  other: WordSpan;
  /** How many words of the first are in the second, too: fewer than the span where a few were changed or cut. */
  words: number;
}

export interface SharedWordsOptions {
  /** BCP 47. */
  language?: string;
  /** Passages of fewer words than this are chance: 7. */
  least?: number;
}

/** Words in a row that must be the same to be noticed. */
const seedLength = 4;
/** A run that stands in more places than this says nothing about either. */
const mostPlaces = 12;
/** Words that may be changed, left out or put in between two runs of one passage. */
const mostEdits = 5;

/**
 * The passages that stand in both sequences of words, e.g. in a film and in the interview it was cut from. A few changed
 * or missing words inside a passage are forgiven; no word is in two passages of one sequence. In order of the first.
 * Time grows with the length of both.
 */
export const findSharedWords = (
  one: readonly string[],
  other: readonly string[],
  { language = "en", least = 7 }: SharedWordsOptions = {},
): SharedWords[] => {
  const oneTokens = normaliseWords(one, language);
  const otherTokens = normaliseWords(other, language);
  const passages = joinRuns(findRuns(oneTokens, otherTokens))
    .filter((passage) => isTelling(passage, oneTokens, least))
    .map((passage) => toShared(passage, oneTokens, otherTokens));
  return withoutOverlaps(passages.filter((shared) => shared.words >= least));
};

/** Tokens [one, one + length) and [other, other + length) are the same. */
interface Run {
  one: number;
  other: number;
  length: number;
}

const findRuns = (one: readonly Token[], other: readonly Token[]): Run[] => {
  const places = seedsOf(other);
  const runs: Run[] = [];
  /** For each diagonal, how far the first sequence is already covered. */
  const covered = new Map<number, number>();
  for (let at = 0; at + seedLength <= one.length; at += 1) {
    for (const place of places.get(seedAt(one, at)) ?? []) {
      if ((covered.get(place - at) ?? 0) > at) continue;
      let length = seedLength;
      while (at + length < one.length && one[at + length]?.text === other[place + length]?.text) length += 1;
      covered.set(place - at, at + length);
      runs.push({ one: at, other: place, length });
    }
  }
  return runs;
};

const seedAt = (tokens: readonly Token[], at: number): string =>
  tokens
    .slice(at, at + seedLength)
    .map((token) => token.text)
    .join(" ");

const seedsOf = (tokens: readonly Token[]): Map<string, number[]> => {
  const places = new Map<string, number[]>();
  for (let at = 0; at + seedLength <= tokens.length; at += 1) {
    const seed = seedAt(tokens, at);
    const known = places.get(seed);
    if (known === undefined) places.set(seed, [at]);
    else if (known.length <= mostPlaces) known.push(at);
  }
  for (const [seed, known] of places) if (known.length > mostPlaces) places.delete(seed);
  return places;
};

interface Passage {
  runs: Run[];
}

/** Runs that follow each other closely in both sequences are one passage, edited a little. */
const joinRuns = (runs: readonly Run[]): Passage[] => {
  const done: Passage[] = [];
  let open: Passage[] = [];
  for (const run of runs) {
    const near: Passage[] = [];
    for (const passage of open) (endsBefore(passage, run.one - mostEdits - 1) ? done : near).push(passage);
    open = near;
    const before = open.find((passage) => follows(passage.runs.at(-1), run));
    if (before === undefined) open.push({ runs: [run] });
    else before.runs.push(run);
  }
  return [...done, ...open];
};

const endsBefore = (passage: Passage, at: number): boolean => {
  const last = passage.runs.at(-1);
  return last === undefined || last.one + last.length <= at;
};

const follows = (last: Run | undefined, run: Run): boolean => {
  if (last === undefined) return false;
  const oneGap = run.one - last.one - last.length;
  const otherGap = run.other - last.other - last.length;
  // Runs may overlap by some words where one of a pair of equal words was cut.
  return (
    oneGap >= -seedLength &&
    otherGap >= -seedLength &&
    oneGap <= mostEdits &&
    otherGap <= mostEdits &&
    run.other > last.other
  );
};

/** Long enough, and not made of "you know, I mean, it was a": some of its words must be longer ones. */
const isTelling = ({ runs }: Passage, tokens: readonly Token[], least: number): boolean => {
  const texts = runs.flatMap((run) => tokens.slice(run.one, run.one + run.length).map((token) => token.text));
  const telling = new Set(texts.filter((text) => text.length >= 5 || /\d{2}/.test(text)));
  return texts.length >= least && telling.size >= (texts.length >= 10 ? 1 : 2);
};

const toShared = ({ runs }: Passage, one: readonly Token[], other: readonly Token[]): SharedWords => {
  const [first, last] = [runs[0], runs.at(-1)];
  const spanOf = (tokens: readonly Token[], from: number, to: number): WordSpan => ({
    first: tokens[from]?.first ?? 0,
    last: tokens[to]?.last ?? 0,
  });
  const words = new Set<number>();
  for (const run of runs)
    for (const token of one.slice(run.one, run.one + run.length))
      for (let at = token.first; at <= token.last; at += 1) words.add(at);
  return {
    one: spanOf(one, first?.one ?? 0, (last?.one ?? 0) + (last?.length ?? 1) - 1),
    other: spanOf(other, first?.other ?? 0, (last?.other ?? 0) + (last?.length ?? 1) - 1),
    words: words.size,
  };
};

/** The longer passage keeps words that two lay claim to. */
const withoutOverlaps = (passages: readonly SharedWords[]): SharedWords[] => {
  const takenOne = new Set<number>();
  const takenOther = new Set<number>();
  const isFree = (span: WordSpan, taken: ReadonlySet<number>): boolean =>
    !taken.has(span.first) && !taken.has(span.last);
  const kept = passages
    .toSorted((a, b) => b.words - a.words)
    .filter((passage) => {
      if (!isFree(passage.one, takenOne) || !isFree(passage.other, takenOther)) return false;
      for (let at = passage.one.first; at <= passage.one.last; at += 1) takenOne.add(at);
      for (let at = passage.other.first; at <= passage.other.last; at += 1) takenOther.add(at);
      return true;
    });
  return kept.sort((a, b) => a.one.first - b.one.first);
};
