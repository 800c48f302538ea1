import { findFillers } from "./fillers.ts";
import { namesIn, type Names } from "./names.ts";
import type { SpokenWord } from "./spoken.ts";
import { isDirection } from "./stage-directions.ts";
import { speechTokens, type SpeechToken } from "./tokens.ts";

/** Words spoken, ready to be compared. */
export interface PreparedWords {
  tokens: readonly SpeechToken[];
  /** Of each token: 1 for a filler or a note of a sound, 0 for a word. */
  light: Uint8Array;
  names: Names;
}

const known = new WeakMap<readonly SpokenWord[], Map<string, PreparedWords>>();

/** Prepares a transcript's words, once for each array of them: the array must not be changed afterwards. */
export const prepareWords = (words: readonly SpokenWord[], language: string): PreparedWords => {
  const byLanguage = known.get(words) ?? new Map<string, PreparedWords>();
  known.set(words, byLanguage);
  const prepared = byLanguage.get(language) ?? prepare(words, language);
  byLanguage.set(language, prepared);
  return prepared;
};

const prepare = (words: readonly SpokenWord[], language: string): PreparedWords => {
  const endsAfter = (at: number): boolean => words[at]?.sentence !== words[at + 1]?.sentence;
  const tokens = speechTokens(
    words.map((word) => word.text),
    language,
    endsAfter,
  );
  const fillers = findFillers(tokens, words, 0, tokens.length, language);
  const light = Uint8Array.from(tokens, ({ first }, at) =>
    fillers[at] === true || isDirection(words, first) ? 1 : 0,
  );
  return { tokens, light, names: namesIn(words, language) };
};
