import { languageOf } from "./language.ts";
import type { SpokenWord } from "./spoken.ts";
import { foldToken } from "./tokens.ts";

/** What tells a name: a capital inside a sentence, and words that are names elsewhere in the transcript. */
export interface Names {
  /** Capitals mean nothing: German nouns, captions all in capitals, a machine that knows none. */
  capitalsTell: boolean;
  known: ReadonlySet<string>;
}

const bareOf = (word: string): string => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

const pronoun = /^I(?:['’].*)?$/;

export const hasCapital = (word: string): boolean => {
  const bare = bareOf(word);
  return /^\p{Lu}/u.test(bare) && !pronoun.test(bare);
};

const endsSentence = (word: string): boolean => /[.!?:…][^\p{L}\p{N}]*$/u.test(word);
const opensQuotation = (word: string): boolean => /^["“„«‘‚(]/u.test(word);

/** A capital that no sentence or nested quotation begins with. */
export const hasInnerCapital = (word: string, before: string | null): boolean =>
  hasCapital(word) && before !== null && !endsSentence(before) && !opensQuotation(word);

export const namesIn = (words: readonly SpokenWord[], language: string): Names => {
  const capitals = words.filter((word) => hasCapital(word.text)).length;
  const capitalsTell = languageOf(language) !== "de" && capitals <= words.length * 0.5;
  const known = new Set<string>();
  if (capitalsTell) {
    const small = new Set<string>();
    words.forEach((word, at) => {
      const token = nameToken(word.text, language);
      if (/^\p{Ll}/u.test(bareOf(word.text))) small.add(token);
      else if (hasInnerCapital(word.text, sentenceMate(words, at))) known.add(token);
    });
    for (const token of small) known.delete(token);
  }
  for (const name of new Set(words.map((word) => word.speaker.name)))
    for (const part of personTokens(name, language)) known.add(part);
  return { capitalsTell, known };
};

/** The same with somebody who need not be in the transcript. */
export const namesWith = (names: Names, person: string | null, language: string): Names => {
  const parts = personTokens(person, language).filter((part) => !names.known.has(part));
  return parts.length === 0 ? names : { ...names, known: new Set([...names.known, ...parts]) };
};

const personTokens = (name: string | null, language: string): string[] =>
  (name ?? "")
    .split(/\s+/)
    .filter((part) => part.length > 2 && hasCapital(part))
    .map((part) => nameToken(part, language));

export const nameToken = (word: string, language: string): string =>
  foldToken(
    bareOf(word)
      .replace(/['’]s$/, "")
      .toLowerCase(),
    language,
  );

const sentenceMate = (words: readonly SpokenWord[], at: number): string | null => {
  const [before, word] = [words[at - 1], words[at]];
  return before !== undefined && before.sentence === word?.sentence ? before.text : null;
};

export const isSpokenName = (
  words: readonly SpokenWord[],
  at: number,
  names: Names,
  language: string,
): boolean => {
  const text = words[at]?.text ?? "";
  if (names.known.has(nameToken(text, language))) return true;
  return names.capitalsTell && hasInnerCapital(text, sentenceMate(words, at));
};
