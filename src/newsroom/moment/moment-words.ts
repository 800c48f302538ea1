import type { PlacedSentence } from "../transcript/transcript.store.ts";
import type { Moment } from "./moment.store.ts";

/** The sentences that a moment covers, and a few on either side. */
export interface MomentWords {
  readonly before: readonly PlacedSentence[];
  readonly inside: readonly PlacedSentence[];
  readonly after: readonly PlacedSentence[];
}

/**
 * Finds a moment's sentences in the transcript as it stands now: by its first and last word, and where those are gone,
 * by time. `around` sentences are given on either side.
 */
export const momentWords = (
  sentences: readonly PlacedSentence[],
  moment: Pick<Moment, "firstWord" | "lastWord" | "start" | "end">,
  around: number,
): MomentWords => {
  const [first, last] = byWords(sentences, moment) ?? byTime(sentences, moment);
  return {
    before: sentences.slice(Math.max(0, first - around), first),
    inside: sentences.slice(first, last + 1),
    after: sentences.slice(last + 1, last + 1 + around),
  };
};

const byWords = (
  sentences: readonly PlacedSentence[],
  { firstWord, lastWord }: Pick<Moment, "firstWord" | "lastWord">,
): [number, number] | null => {
  if (firstWord === null || lastWord === null) return null;
  const first = sentences.findIndex((sentence) => sentence.words.some((word) => word.number === firstWord));
  const last = sentences.findIndex((sentence) => sentence.words.some((word) => word.number === lastWord));
  return first < 0 || last < first ? null : [first, last];
};

/** Sentences that sound at some time in the span; where there is none, the empty place where they would be. */
const byTime = (
  sentences: readonly PlacedSentence[],
  { start, end }: Pick<Moment, "start" | "end">,
): [number, number] => {
  const sounds = (sentence: PlacedSentence): boolean =>
    sentence.start !== null && sentence.end !== null && sentence.start < end && sentence.end > start;
  const first = sentences.findIndex(sounds);
  if (first >= 0) return [first, sentences.findLastIndex(sounds)];
  const next = sentences.findIndex((sentence) => sentence.start !== null && sentence.start >= end);
  const place = next < 0 ? sentences.length : next;
  return [place, place - 1];
};
