import { fail, ok, type Result } from "../../kit/result.ts";
import { splitWords, wordJoint } from "../../kit/text.ts";
import { normaliseWords } from "../transcript/normalise.ts";
import type { Sentence, Word } from "../transcript/word.ts";

/** A place where words stand: numbers of the first and the last. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
  readonly start: number | null;
  readonly text: string;
}

/**
 * Where these words are said, letter case, punctuation and number forms aside. Fails where they are nowhere; several places
 * are given in order, for somebody to choose.
 */
export const findWords = (
  sentences: readonly Sentence[],
  wanted: string,
  language: string,
): Result<WordRange[]> => {
  const needle = normaliseWords(splitWords(wanted, language), language).map((token) => token.text);
  if (needle.length === 0) return fail("Say which words.");
  const words = sentences.flatMap((sentence) => sentence.words);
  const tokens = normaliseWords(
    words.map((word) => word.text),
    language,
  );
  const found: WordRange[] = [];
  for (let at = 0; at + needle.length <= tokens.length; at += 1) {
    if (!needle.every((text, offset) => tokens[at + offset]?.text === text)) continue;
    const range = rangeOf(words, tokens[at]?.first ?? 0, tokens[at + needle.length - 1]?.last ?? 0, language);
    if (range !== null) found.push(range);
  }
  return found.length > 0 ? ok(found) : fail(`“${wanted}” is not said in it.`);
};

const rangeOf = (words: readonly Word[], from: number, to: number, language: string): WordRange | null => {
  const [first, last] = [words[from], words[to]];
  if (first === undefined || last === undefined) return null;
  const text = words
    .slice(from, to + 1)
    .map((word) => word.text)
    .join(wordJoint(language));
  return { first: first.number, last: last.number, start: first.start, text };
};
