import { wordJoint } from "../../kit/text.ts";
import { normaliseWords } from "../transcript/normalise.ts";
import { isEnglishTag, languageOf } from "./language.ts";
import { foldSpelling } from "./spelling.ts";
import { writeOut } from "./write-out.ts";

/** A comparable unit of speech, and the words (by index, both included) that it was made of. */
export interface SpeechToken {
  text: string;
  /** What it may stand for besides: "it's" is "it has", too. */
  others: readonly string[];
  first: number;
  last: number;
}

/**
 * Words as a verdict compares them: as search and alignment do, and besides without accents and with one spelling for
 * British and American; in a language that writes no spaces, character by character. Numbers are not joined across the end of a sentence.
 */
export const speechTokens = (
  words: readonly string[],
  language: string,
  endsAfter: (index: number) => boolean = () => false,
): SpeechToken[] => {
  const tokens: SpeechToken[] = [];
  const written = writeOut(words, language);
  let from = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (at < words.length - 1 && !endsAfter(at) && !endsSentence(words[at] ?? "")) continue;
    tokens.push(...sentenceTokens(words, written.slice(from, at + 1), from, language));
    from = at + 1;
  }
  return tokens;
};

const endsSentence = (word: string): boolean => /[.!?;:][^\p{L}\p{N}]*$/u.test(word);

const sentenceTokens = (
  words: readonly string[],
  written: readonly string[],
  offset: number,
  language: string,
): SpeechToken[] =>
  normaliseWords(written, language).flatMap(({ text, first, last }) => {
    const folded = foldToken(text, language);
    const place = { first: first + offset, last: last + offset };
    if (wordJoint(language) === "")
      return Array.from(folded, (character) => ({ text: character, others: [], ...place }));
    return [{ text: folded, others: othersOf(folded, words[first + offset] ?? "", text), ...place }];
  });

/**
 * A token's spelling: in English without accents and as in America. Elsewhere accents tell words apart ("wurde" and
 * "würde", "esta" and "está"): there only letters that can be written out are.
 */
export const foldToken = (text: string, language: string): string => {
  if (isEnglishTag(language)) return foldSpelling(foldAccents(text));
  const written =
    languageOf(language) === "de" ? text.replaceAll(/[äöü]/g, (letter) => umlauts.get(letter) ?? "") : text;
  return written.replaceAll(/[ßæœ]/g, (letter) => letters.get(letter) ?? letter);
};

const umlauts = new Map(Object.entries({ ä: "ae", ö: "oe", ü: "ue" }));

const letters = new Map(
  Object.entries({ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" }),
);

/** Latin letters without their accents; in other scripts marks carry the meaning. */
export const foldAccents = (text: string): string =>
  /^[\u0020-\u007E]*$/.test(text) || /[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}]/u.test(text)
    ? text
    : text
        .normalize("NFD")
        .replaceAll(/\p{M}+/gu, "")
        .replaceAll(/[ßæœøłđðþı]/g, (letter) => letters.get(letter) ?? letter);

const othersOf = (token: string, word: string, unfolded: string): readonly string[] => {
  if (token === "is" && /\bain['’]?t\b/i.test(word)) return ["am", "are", "has", "have"];
  if (token === "is" && /\p{L}['’ʼ]s\P{L}*$/iu.test(word)) return ["has"];
  if (token === "would" && /\p{L}['’ʼ]d\P{L}*$/iu.test(word)) return ["had", "did"];
  // "goin'" is "going", where a closing quotation mark has not come by chance.
  if (/in['’]\P{L}*$/iu.test(word) && token.endsWith("in")) return [`${token}g`];
  if (/[äöü]/.test(unfolded))
    return [unfolded.replaceAll(/[äöü]/g, (letter) => umlauts.get(letter) ?? letter)];
  return sameSound.get(token) ?? [];
};

/** Written apart, heard the same, and neither changes what is said. */
const sameSound = new Map([
  ["there", ["their"]],
  ["their", ["there"]],
]);

/** Whether two tokens are the same spoken word. */
export const isSameToken = (one: SpeechToken, other: SpeechToken): boolean =>
  one.text === other.text || one.others.includes(other.text) || other.others.includes(one.text);
