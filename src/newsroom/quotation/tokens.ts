import { normaliseWords } from "../transcript/normalise.ts";
import { isEnglishTag } from "./language.ts";
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
 * British and American. Numbers are not joined across the end of a sentence.
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
  normaliseWords(written, language).map(({ text, first, last }) => {
    const folded = foldToken(text, language);
    return {
      text: folded,
      others: othersOf(folded, words[first + offset] ?? "", text),
      first: first + offset,
      last: last + offset,
    };
  });

/** A token's spelling without accents and, in English, as in America. */
export const foldToken = (text: string, language: string): string => {
  const plain = foldAccents(text);
  return isEnglishTag(language) ? foldSpelling(plain) : plain;
};

const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

const foldAccents = (text: string): string =>
  /^[\u0020-\u007E]*$/.test(text)
    ? text
    : text
        .normalize("NFD")
        .replaceAll(/\p{M}+/gu, (marks, at: number) => (isLatin(text, at) ? "" : marks))
        .normalize("NFC")
        .replaceAll(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter);

/** Marks carry the meaning in other scripts. */
const isLatin = (text: string, at: number): boolean =>
  at > 0 && !/[^\p{Script=Latin}\p{M}\p{N}\p{P}]/u.test(text);

const othersOf = (token: string, word: string, unfolded: string): string[] => {
  const others: string[] = [];
  const hasApostrophe = /['’‘ʼ`´]/.test(word);
  if (token === "is" && hasApostrophe) others.push("has", "am", "are");
  if (token === "would" && hasApostrophe) others.push("had", "did");
  if (token === "going" || token === "got") others.push(`${token}to`);
  // "goin'" is "going", where a closing quotation mark has not come by chance.
  if (/in['’]\P{L}*$/iu.test(word) && token.endsWith("in")) others.push(`${token}g`);
  if (/[äöü]/.test(unfolded))
    others.push(unfolded.replaceAll(/[äöü]/g, (letter) => umlauts[letter] ?? letter));
  const same = sameSound.get(token);
  if (same !== undefined) others.push(...same);
  return others;
};

const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };

/** Written apart, heard the same, and none of them changes what is said. */
const sameSound = new Map<string, readonly string[]>(
  [
    ["there", "their"],
    ["its", "it's"],
    ["whose", "who's"],
    ["your", "you're"],
  ].flatMap((group) =>
    group.map((word): [string, string[]] => [word, group.filter((each) => each !== word)]),
  ),
);

/** Whether two tokens are the same spoken word. */
export const isSameToken = (one: SpeechToken, other: SpeechToken): boolean =>
  one.text === other.text ||
  one.others.includes(other.text) ||
  other.others.includes(one.text) ||
  one.others.some((each) => each !== "has" && each !== "had" && other.others.includes(each));
