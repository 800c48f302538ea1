import { wordJoint } from "../../kit/text.ts";

/** A word of a transcript, with what a verdict needs to know of it. Times are milliseconds of the cut. */
export interface SpokenWord {
  number: number;
  text: string;
  start: number | null;
  end: number | null;
  turn: number;
  sentence: number;
  speaker: SpeakerName;
  /** A person has heard it and says that it is right. */
  checked: boolean;
  /** The recogniser, or the alignment, doubts it. */
  unsure: boolean;
}

export interface SpeakerName {
  id: string | null;
  name: string | null;
}

export interface SpokenSource {
  words: readonly SpokenWord[];
  /** BCP 47. */
  language: string;
  /** How the transcript came about. */
  origin: "captions" | "recogniser" | "text" | "correction";
}

/** Whether somebody stands for this word: who typed the text, or who listened and checked it. */
export const isVouched = (word: SpokenWord, origin: SpokenSource["origin"]): boolean =>
  word.checked || (origin === "text" && !word.unsure);

export const joinSpoken = (words: readonly SpokenWord[], language = "en"): string =>
  words.map(({ text }) => text).join(wordJoint(language));
