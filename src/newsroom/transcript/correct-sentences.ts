import type { Sentence, Word } from "./word.ts";

/** A sentence of these words: its text and times follow from them. */
export const withWords = (sentence: Sentence, words: readonly Word[], joint: string): Sentence => {
  const timed = words.filter((word) => word.start !== null && word.end !== null);
  return {
    ...sentence,
    words: [...words],
    text: words.map((word) => word.text).join(joint),
    start: timed[0]?.start ?? null,
    end: timed.at(-1)?.end ?? null,
  };
};

/** Two sentences where one was: the second begins with the word at `at` (1 or more) and gets a number from the store. */
export const splitSentence = (sentence: Sentence, at: number, joint: string): [Sentence, Sentence] => [
  withWords(sentence, sentence.words.slice(0, at), joint),
  { ...withWords(sentence, sentence.words.slice(at), joint), number: 0 },
];

/** One sentence of two that follow each other: it keeps the first's number, turn and speaker. */
export const mergeSentences = (first: Sentence, second: Sentence, joint: string): Sentence =>
  withWords(first, [...first.words, ...second.words], joint);
