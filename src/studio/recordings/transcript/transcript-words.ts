import type { AnswerOf } from "../../../api/contract/operation.ts";
import type { Operations } from "../../../api/contract/operations.ts";

export type Transcript = AnswerOf<Operations["readTranscript"]>;
export type Sentence = Transcript["sentences"][number];
export type Word = Sentence["words"][number];

export const numberOf = ([number]: Word): number => number;
export const textOf = ([, text]: Word): string => text;
export const startOf = ([, , start]: Word): number | null => start;
export const endOf = ([, , , end]: Word): number | null => end;
export const isChecked = ([, , , , known]: Word): boolean => (known & 1) !== 0;
export const isDoubted = ([, , , , known]: Word): boolean => (known & 2) !== 0;

/** A place in the transcript: indexes, from 0, of a sentence and of a word in it. */
export interface Place {
  readonly sentence: number;
  readonly word: number;
}

/** A place that is found again by its sentence's number, whatever others join or divide before it. */
export interface ChosenPlace extends Place {
  /** Null: nobody has chosen yet. */
  readonly number: number | null;
}

export const chosenAt = (sentences: readonly Sentence[], place: Place): ChosenPlace => ({
  ...place,
  number: sentences[place.sentence]?.number ?? null,
});

/** Where a chosen place is by now; the sentence that took its room where it is gone. */
export const foundAgain = (
  sentences: readonly Sentence[],
  { sentence, word, number }: ChosenPlace,
): Place => {
  if (number === null || sentences[sentence]?.number === number) return { sentence, word };
  const moved = sentences.findIndex((one) => one.number === number);
  return moved < 0
    ? { sentence: Math.min(sentence, sentences.length - 1), word: 0 }
    : { sentence: moved, word };
};

/** The word that is said at a time in milliseconds; null: none. */
export const placeAt = (sentences: readonly Sentence[], time: number): Place | null => {
  let [low, high] = [0, sentences.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = sentences[middle];
    if (one === undefined) return null;
    if (one.start !== null && time < one.start) high = middle - 1;
    else if (one.end !== null && time > one.end) low = middle + 1;
    else {
      const word = one.words.findIndex(
        (each) => time >= (startOf(each) ?? Infinity) && time < (endOf(each) ?? 0),
      );
      return word < 0 ? null : { sentence: middle, word };
    }
  }
  return null;
};

/** The next word after a place that is doubted; from the beginning again where none is; null: none at all. */
export const nextDoubted = (sentences: readonly Sentence[], from: Place): Place | null => {
  let first: Place | null = null;
  for (const [sentence, { words }] of sentences.entries()) {
    for (const [word, each] of words.entries()) {
      if (!isDoubted(each)) continue;
      first ??= { sentence, word };
      if (sentence > from.sentence || (sentence === from.sentence && word > from.word))
        return { sentence, word };
    }
  }
  return first;
};

/** A place one word on or back, through the ends of sentences. */
export const stepWord = (sentences: readonly Sentence[], from: Place, by: 1 | -1): Place => {
  const word = from.word + by;
  const length = sentences[from.sentence]?.words.length ?? 0;
  if (word >= 0 && word < length) return { sentence: from.sentence, word };
  const sentence = from.sentence + by;
  const next = sentences[sentence];
  if (next === undefined) return from;
  return { sentence, word: by > 0 ? 0 : Math.max(0, next.words.length - 1) };
};

export interface SpeakerCount {
  readonly speaker: Sentence["speaker"];
  readonly sentences: number;
}

/** Who speaks, in the order in which they begin to. */
export const speakersOf = (sentences: readonly Sentence[]): SpeakerCount[] => {
  const found = new Map<string, { speaker: Sentence["speaker"]; sentences: number }>();
  for (const { speaker } of sentences) {
    const key = speaker.id ?? `named ${speaker.name ?? ""}`;
    const one = found.get(key) ?? { speaker, sentences: 0 };
    one.sentences += 1;
    found.set(key, one);
  }
  return [...found.values()];
};
