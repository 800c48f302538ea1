import { wordJoint } from "../../../kit/text.ts";
import { type Sentence, textOf } from "./transcript-words.ts";

/** What somebody types for a sentence, until it is saved. */
export interface Typed {
  readonly text: string;
  /** What the sentence said when they began. */
  readonly over: string;
}

/** By the sentence's number. */
export type TypedWords = ReadonlyMap<number, Typed>;

export const wordsOf = (sentence: Sentence, language: string): string =>
  sentence.words.map(textOf).join(wordJoint(language));

/**
 * What is typed by now for a sentence. Typing what stands there is typing nothing.
 * @param text null: what was typed is put away
 */
export const withTyped = (
  typed: TypedWords,
  number: number,
  text: string | null,
  now: string,
): TypedWords => {
  const next = new Map(typed);
  if (text === null || text === now) next.delete(number);
  else next.set(number, { text, over: typed.get(number)?.over ?? now });
  return next;
};

/** What is typed when a sentence was saved: what was typed since it was sent stands on what was sent. */
export const afterSaving = (typed: TypedWords, number: number, sent: string): TypedWords => {
  const text = typed.get(number)?.text;
  const next = new Map(typed);
  if (text === undefined || text.trim() === sent) next.delete(number);
  else next.set(number, { text, over: sent });
  return next;
};

/** Whether somebody else has made the sentence say something that whoever types has neither seen nor typed. */
export const isOvertaken = ({ text, over }: Typed, now: string): boolean =>
  now !== over && now !== text.trim();

/** What is typed for sentences that are there no more: somebody has joined or divided them. */
export const leftWords = (typed: TypedWords, sentences: readonly Sentence[]): [number, Typed][] => {
  const there = new Set(sentences.map(({ number }) => number));
  return [...typed].filter(([number]) => !there.has(number));
};
