import type { SpokenWord } from "./spoken.ts";

/** Numbers of words, both included. */
export interface WordNumbers {
  firstWord: number;
  lastWord: number;
}

/** Words on either side of a moment that a quotation bound to it may still reach. */
const margin = 12;

/** The words of a moment and a few around; all words where the moment's are gone. */
export const nearMoment = (
  words: readonly SpokenWord[],
  { firstWord, lastWord }: WordNumbers,
): readonly SpokenWord[] => {
  const first = words.findIndex((word) => word.number === firstWord);
  const last = words.findLastIndex((word) => word.number === lastWord);
  if (first < 0 || last < first) return words;
  return words.slice(Math.max(0, first - margin), last + 1 + margin);
};
