import type { Lexeme } from "../search/lexicon.store.ts";
import { all, any, inRow } from "../search/tsquery.ts";

/** Something in a quotation that a sentence may have: a word, a few words in a row, or a few anywhere. */
export interface Term {
  /** The words of the quotation (0-based) that it speaks for. */
  readonly positions: readonly number[];
  /** A tsquery on the sentence's stems; empty where it asks for nothing. */
  readonly stems: string;
  /** Pairs of words, as keys of the index (`search.keys`). */
  readonly pairs: readonly string[];
  /** A key of the index, too: the cut or the speaker in whose words alone it is looked for; null: in all. */
  readonly scope: string | null;
}

/** A term, and in about how many sentences of the archive it stands. */
export interface CountedTerm extends Term {
  readonly sentences: number;
}

/** Two words of a sentence may stand so far apart in the quotation. */
const reach = 7;
/** Lengths of runs of words. A longer run is rarer, and more easily broken by one wrong word. */
const runLengths = [2, 3, 4, 6] as const;
/** Quotations of so few words are looked for by any two or three of them. */
const short = 9;

interface PlacedLexeme extends Lexeme {
  readonly at: number;
}

/** Everything that a quotation may be found by. `language` tells which words are too common to be combined. */
export const termsOf = (runs: readonly (readonly Lexeme[])[], language: string | null): Term[] => {
  let at = 0;
  const placed = runs.map((run) => run.map((lexeme): PlacedLexeme => ({ ...lexeme, at: at++ })));
  const words = placed.flat();
  const telling = tellingWords(words, language);
  return unique([
    ...words.map((word) => together([word])),
    ...placed.flatMap(inRows),
    ...groups(telling, 2).map(together),
    ...groups(telling, 3).map(together),
  ]);
};

/** Words that mean something; all of them where few do. */
const tellingWords = (words: readonly PlacedLexeme[], language: string | null): readonly PlacedLexeme[] => {
  const telling = words.filter(({ stopIn }) => language === null || !stopIn.includes(language));
  return words.length <= short || telling.length < 4 ? words : telling;
};

const together = (words: readonly PlacedLexeme[]): Term => ({
  positions: words.map(({ at }) => at),
  stems: all(...words.map(({ stems }) => any(...stems.map((stem) => inRow([stem]))))),
  pairs: [],
  scope: null,
});

const inRows = (run: readonly PlacedLexeme[]): Term[] =>
  runLengths.flatMap((length) =>
    Array.from({ length: Math.max(0, run.length - length + 1) }, (_, from) =>
      inRowTerm(run.slice(from, from + length)),
    ),
  );

const inRowTerm = (words: readonly PlacedLexeme[]): Term => ({
  positions: words.map(({ at }) => at),
  stems: "",
  pairs: words.slice(1).map(({ exact }, at) => `${words[at]?.exact ?? ""} ${exact}`),
  scope: null,
});

/** Two or three words near one another: all such in a short quotation, the next ones in a longer. */
const groups = (words: readonly PlacedLexeme[], size: 2 | 3): PlacedLexeme[][] => {
  const next = words.length <= short ? short : size;
  return words.flatMap((first, from) => {
    const others = words.slice(from + 1, from + 1 + next).filter(({ at }) => at - first.at <= reach);
    if (size === 2) return others.map((other) => [first, other]);
    return others.flatMap((second, at) => others.slice(at + 1).map((third) => [first, second, third]));
  });
};

/** The same words twice in a quotation are one term that speaks for both places. */
const unique = (terms: readonly Term[]): Term[] => {
  const known = new Map<string, Term>();
  for (const term of terms) {
    const key = JSON.stringify([term.stems, term.pairs]);
    const before = known.get(key)?.positions ?? [];
    known.set(key, { ...term, positions: [...new Set([...before, ...term.positions])] });
  }
  return [...known.values()];
};
