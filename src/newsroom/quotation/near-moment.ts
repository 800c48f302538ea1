import type { SpokenWord } from "./spoken.ts";

/** Numbers of words, both included. */
export interface WordNumbers {
  firstWord: number;
  lastWord: number;
}

/** Words on either side of a moment that a quotation bound to it may still reach. */
const margin = 12;

/** The words of a moment and a few around; all words where the moment's are gone. */
export const nearMoment = (words: readonly SpokenWord[], numbers: WordNumbers): readonly SpokenWord[] => {
  const span = spanOf(words, numbers);
  return span === null ? words : words.slice(Math.max(0, span.first - margin), span.last + 1 + margin);
};

export const wordsOfMoment = (words: readonly SpokenWord[], numbers: WordNumbers): readonly SpokenWord[] => {
  const span = spanOf(words, numbers);
  return span === null ? [] : words.slice(span.first, span.last + 1);
};

const spanOf = (
  words: readonly SpokenWord[],
  { firstWord, lastWord }: WordNumbers,
): { first: number; last: number } | null => {
  const first = words.findIndex((word) => word.number === firstWord);
  const last = words.findLastIndex((word) => word.number === lastWord);
  return first < 0 || last < first ? null : { first, last };
};
