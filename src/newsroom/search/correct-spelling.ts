import type { Database, Trx } from "../../platform/database/database.ts";
import { type AlikeWord, findAlike, findUnsaid } from "./alike.store.ts";
import type { Eyes } from "./archive.sql.ts";
import { distance, forgiven } from "./distance.ts";
import type { Lexicon } from "./lexicon.store.ts";
import { noFilters, type SearchQuery, type Term } from "./query.ts";
import type { Correction } from "./results.ts";
import { any, inRow } from "./tsquery.ts";

interface CorrectedQuery {
  readonly query: SearchQuery;
  readonly corrections: readonly Correction[];
}

/** A query that found nothing, its words that nobody says replaced by the likest that somebody says; null where there is none. */
export const correctSpelling = async (
  db: Database | Trx,
  query: SearchQuery,
  { lexemes }: Lexicon,
  eyes: Eyes,
): Promise<CorrectedQuery | null> => {
  const asked = [...new Set(query.terms.flatMap(({ tokens }) => tokens))].map((typed) => {
    const { exact, stems } = lexemes.get(typed) ?? { exact: typed, stems: [typed] };
    return { typed, exact, stems: any(...stems.map((stem) => inRow([stem]))) };
  });
  const unsaid = new Set(
    isOneWordEverywhere(query) ? asked.map(({ exact }) => exact) : await findUnsaid(db, asked, eyes),
  );
  const corrections: Correction[] = [];
  for (const { typed, exact } of asked) {
    const used = unsaid.has(exact) ? likest(exact, await findAlike(db, exact, eyes)) : null;
    if (used !== null) corrections.push({ typed, used });
  }
  return corrections.length === 0 ? null : { query: withCorrections(query, corrections), corrections };
};

/** Where one word alone is asked for everywhere, that nothing is found tells that nobody says it. */
export const isOneWordEverywhere = ({ terms, excluded, filters }: SearchQuery): boolean =>
  new Set(terms.flatMap(({ tokens }) => tokens)).size === 1 &&
  excluded.length === 0 &&
  JSON.stringify(filters) === JSON.stringify(noFilters);

/** The fewest wrong letters; then a name before another word; then what is said more often. */
export const likest = (word: string, candidates: readonly AlikeWord[]): string | null => {
  const near = candidates.flatMap((candidate) => {
    const wrong = distance(word, candidate.word);
    return wrong <= forgiven(word) ? { ...candidate, wrong } : [];
  });
  const [best] = near.sort(
    (one, other) =>
      one.wrong - other.wrong || Number(other.isName) - Number(one.isName) || other.sentences - one.sentences,
  );
  return best?.word ?? null;
};

const withCorrections = (query: SearchQuery, corrections: readonly Correction[]): SearchQuery => {
  const used = new Map(corrections.map((correction) => [correction.typed, correction.used]));
  const corrected = (term: Term): Term => ({
    ...term,
    tokens: term.tokens.map((token) => used.get(token) ?? token),
  });
  return { ...query, terms: query.terms.map(corrected) };
};
