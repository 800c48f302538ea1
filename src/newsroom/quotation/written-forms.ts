import { normaliseWords } from "../transcript/normalise.ts";
import { foldAccents, foldToken, speechTokens } from "./tokens.ts";

/** One side of a stretch where quotation and speech part: its tokens, and its words as they are written. */
export interface Side {
  tokens: readonly string[];
  words: readonly string[];
}

export interface FormOptions {
  language: string;
  /** A month stands beside it: "January 20" is said "January 20th". */
  isInDate: boolean;
  /** Somebody's name, whose accents are often lost. */
  isName: boolean;
}

/** All ways in which one side may be written without being said otherwise. */
export const writtenForms = (
  { tokens, words }: Side,
  { language, isInDate, isName }: FormOptions,
): string[][] => {
  const spelled = normaliseWords(words, "und").map((token) => foldToken(token.text, language));
  const apart = speechTokens(words, language, (at) => (words[at] ?? "").endsWith(",")).map(
    ({ text }) => text,
  );
  const changes: ((text: string) => string)[] = [
    (text) => text,
    (text) => text.replace(/'s$/, "is"),
    (text) => text.replace(/'s$/, "has"),
    (text) => homophones.get(text) ?? text,
    ...(isInDate ? [(text: string) => text.replace(/(?<=\d)(?:st|nd|rd|th)$/, "")] : []),
    ...(isName ? [foldAccents] : []),
  ];
  return [tokens, spelled, apart].flatMap((texts) =>
    changes.map((change) =>
      texts.map((text) => change(text).replaceAll("'", "")).filter((text) => text !== ""),
    ),
  );
};

const homophones = new Map([
  ["you're", "your"],
  ["they're", "their"],
  ["there", "their"],
  ["who's", "whose"],
  ["too", "to"],
]);

/** The same letters, however they are parted; figures only digit by digit ("nine one one", but not "three five" for 35). */
export const isSameForm = (one: readonly string[], other: readonly string[]): boolean => {
  const text = one.join("");
  if (text === "" || text !== other.join("")) return false;
  return one.length === other.length || !/^[\d.,]+$/.test(text) || Math.max(one.length, other.length) >= 3;
};
