import type { PlannedTerm } from "./plan.ts";
import type { TextRange } from "./results.ts";
import { folded, tokenRanges, tokensOf } from "./tokens.ts";

/** A sentence's words as the database keeps them, each at its place. */
export interface IndexedWords {
  readonly exact: readonly string[];
  readonly stems: readonly string[];
}

/** Reads the text of a tsvector, e.g. `'cat':3 'fat':2,11`: the lexeme at each position, from the first on. */
export const readVector = (text: string): string[] => {
  const words: string[] = [];
  for (const [, lexeme = "", positions = ""] of text.matchAll(/'((?:[^']|'')*)':([\d,]+)/g))
    for (const position of positions.split(","))
      words[Number(position) - 1] = lexeme.replaceAll("''", "'").replaceAll("\\\\", "\\");
  return Array.from(words, (word) => word ?? "");
};

/** What of a text answers the terms, as ranges in order that do not overlap; words of a phrase are one range. */
export const marksOf = (text: string, terms: readonly PlannedTerm[], indexed: IndexedWords): TextRange[] => {
  const ranges = tokenRanges(text);
  const words = ranges.length === indexed.exact.length ? indexed : byHand(text);
  const found = terms.flatMap((term) =>
    words.exact.flatMap((_, at) => {
      const [first, last] = [ranges[at], ranges[at + term.lexemes.length - 1]];
      return first !== undefined && last !== undefined && standsAt(term, words, at)
        ? { start: first.start, end: last.end }
        : [];
    }),
  );
  return merged(found);
};

/** Where the database parted the text in another way than we do (rare signs): near enough. */
const byHand = (text: string): IndexedWords => {
  const exact = tokensOf(text).map(folded);
  return { exact, stems: exact };
};

const standsAt = ({ kind, lexemes }: PlannedTerm, { exact, stems }: IndexedWords, at: number): boolean =>
  lexemes.every((lexeme, index) => {
    const word = exact[at + index] ?? "";
    if (kind === "prefix" && index === lexemes.length - 1) return word.startsWith(lexeme.exact);
    return (
      word === lexeme.exact ||
      (kind === "word" && lexemes.length === 1 && lexeme.stems.includes(stems[at] ?? ""))
    );
  });

const merged = (ranges: readonly TextRange[]): TextRange[] => {
  const result: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = result.at(-1);
    if (last !== undefined && range.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
};

/** The numbers of the words that the ranges touch. `words` stand in `text` in their order. */
export const wordsWithin = (
  text: string,
  words: { readonly numbers: readonly number[]; readonly texts: readonly string[] },
  ranges: readonly TextRange[],
): number[] => {
  let from = 0;
  return words.texts.flatMap((word, at) => {
    const start = text.indexOf(word, from);
    if (start === -1) return [];
    from = start + word.length;
    const touched = ranges.some((range) => range.start < start + word.length && range.end > start);
    return touched ? (words.numbers[at] ?? []) : [];
  });
};
