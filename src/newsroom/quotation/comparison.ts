import { isSpokenName, hasCapital, hasInnerCapital, type Names } from "./names.ts";
import { quotedSpan, type Quoted } from "./read-quoted.ts";
import type { SpokenSource, SpokenWord } from "./spoken.ts";
import { joinSpoken } from "./spoken.ts";
import { isDate, isNegation, isNumber } from "./telling-words.ts";
import type { SpeechToken } from "./tokens.ts";
import type { Finding, FindingKind } from "./verdict.ts";

/** A quotation beside the words in which it is looked for. Spoken tokens refer to `words`. */
export interface Comparison {
  quoted: Quoted;
  words: readonly SpokenWord[];
  tokens: readonly SpeechToken[];
  /** Of each spoken token: 1 for a filler, 0 for a word. */
  light: Uint8Array;
  names: Names;
  language: string;
  origin: SpokenSource["origin"];
}

export type Telling = "negation" | "number" | "name" | "date";

/** The words that spoken tokens [from, to) were made of. */
export const wordsOf = ({ tokens, words }: Comparison, from: number, to: number): readonly SpokenWord[] => {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return from < to && first !== undefined && last !== undefined
    ? words.slice(first.first, last.last + 1)
    : [];
};

/** What a spoken token is of those whose loss or change counts whatever else agrees. */
export const tellingSpoken = (comparison: Comparison, at: number): Telling | null => {
  const { tokens, words, language, names } = comparison;
  const token = tokens[at];
  const word = words[token?.first ?? -1];
  if (token === undefined || word === undefined) return null;
  return tellingOf(token.text, word.text, language, isSpokenName(words, token.first, names, language));
};

export const tellingQuoted = ({ quoted, language, names }: Comparison, at: number): Telling | null => {
  const token = quoted.tokens[at];
  const word = quoted.words[token?.first ?? -1]?.text;
  if (token === undefined || word === undefined) return null;
  const before = quoted.words[token.first - 1]?.text ?? null;
  const isName = names.capitalsTell && hasInnerCapital(word, before);
  return tellingOf(token.text, word, language, isName);
};

const tellingOf = (token: string, word: string, language: string, isName: boolean): Telling | null => {
  if (isNegation(token, language)) return "negation";
  if (isNumber(token, word)) return "number";
  if (isDate(token, hasCapital(word))) return "date";
  return isName ? "name" : null;
};

/** The gravest of several, in the order in which a reader is told. */
export const firstTelling = (found: readonly (Telling | null)[]): Telling | null =>
  (["negation", "number", "date", "name"] as const).find((kind) => found.includes(kind)) ?? null;

/** Tokens [oneFrom, oneTo) of the quotation and [otherFrom, otherTo) of the words spoken. */
export interface Stretch {
  oneFrom: number;
  oneTo: number;
  otherFrom: number;
  otherTo: number;
}

export const findingOf = (comparison: Comparison, kind: FindingKind, stretch: Stretch): Finding => {
  const span = quotedSpan(comparison.quoted, stretch.oneFrom, stretch.oneTo);
  const spoken = wordsOf(comparison, stretch.otherFrom, stretch.otherTo);
  return {
    kind,
    quoted: comparison.quoted.text.slice(span.from, span.to),
    spoken: joinSpoken(spoken, comparison.language),
    ...span,
    firstWord: spoken[0]?.number ?? null,
    lastWord: spoken.at(-1)?.number ?? null,
  };
};
