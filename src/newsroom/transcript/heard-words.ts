import type { NewWord, Sentence } from "./word.ts";

/** The words of a transcript that have times, as something heard: what a better text takes its times from. */
export const heardWords = (sentences: readonly Sentence[]): NewWord[] =>
  sentences.flatMap(({ words, speaker, turn }) =>
    words
      .filter((word) => word.start !== null && word.end !== null)
      .map(({ text, start, end, checked, unsure, guessed }) => ({
        text,
        start,
        end,
        checked,
        unsure,
        guessed,
        speaker: speaker.name,
        turn,
      })),
  );
