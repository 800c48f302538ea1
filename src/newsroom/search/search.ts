import type { Database, Trx } from "../../platform/database/database.ts";
import type { Eyes } from "./archive.sql.ts";
import { type Lexicon, lookUpQuery } from "./lexicon.store.ts";
import { planSearch } from "./plan.ts";
import type { SearchQuery } from "./query.ts";
import { rankSpoken } from "./rank-spoken.ts";
import { findReach } from "./reach.store.ts";
import type { Correction, Facets, SpokenResults } from "./results.ts";
import { showHits } from "./spoken-hits.store.ts";
import { correctSpelling, isOneWordEverywhere } from "./correct-spelling.ts";

export interface SearchPage {
  /** Hits on a page, 1 to 50. */
  readonly limit: number;
  /** `next` of the page before; null or anything else: the first page. */
  readonly after: string | null;
  readonly now: Date;
  /** Staff find what is not published yet, too; nobody what was withdrawn. */
  readonly audience?: Eyes["audience"];
  /** The query's words, where somebody has looked them up already. */
  readonly lexicon?: Lexicon;
}

/** Hits that can be paged to; who wants more narrows the search. */
const farthestHit = 200;

/**
 * Finds what was said, in the current sentences of recordings that whoever asks may see (without a word, published ones alone). Best first: all that was typed in a row,
 * then the words as typed near each other, then anywhere in a sentence, then in other forms; the newer work first
 * among equals. Where a word is said by nobody, the likest word is taken in its place, and told.
 */
export const searchSpoken = async (
  db: Database | Trx,
  query: SearchQuery,
  { limit, after, now, audience = "public", lexicon }: SearchPage,
): Promise<SpokenResults> => {
  if (isEmpty(query)) return nothing;
  const eyes: Eyes = { now, audience };
  const from = offsetOf(after);
  const to = Math.min(from + Math.min(Math.max(limit, 1), 50), farthestHit);
  const known = lexicon ?? (await lookUpQuery(db, query));
  const correct = async () => await correctSpelling(db, query, known, eyes);
  const [found, guess] = await Promise.all([
    find(db, query, eyes, to + 1, known),
    isHardlySaid(query, known) ? correct() : undefined,
  ]);
  if (found.total.count > 0 || query.terms.length === 0) return await page(db, found, audience, [from, to]);
  const corrected = guess === undefined ? await correct() : guess;
  if (corrected === null) return nothing;
  return await page(
    db,
    await find(db, corrected.query, eyes, to + 1, await lookUpQuery(db, corrected.query)),
    audience,
    [from, to],
    corrected.corrections,
  );
};

type Found = Awaited<ReturnType<typeof find>>;

/** Most likely nobody says it: what is likest is then looked for at the same time. */
const isHardlySaid = (query: SearchQuery, { unheard }: Lexicon): boolean =>
  isOneWordEverywhere(query) &&
  query.terms.every(({ tokens }) => tokens.every((token) => unheard.has(token)));

const isEmpty = ({ terms, filters }: SearchQuery): boolean =>
  terms.length === 0 &&
  Object.values(filters).every((value) => value === null || (Array.isArray(value) && value.length === 0));

const offsetOf = (after: string | null): number => {
  const offset = Number(after ?? 0);
  return Number.isInteger(offset) && offset > 0 ? Math.min(offset, farthestHit) : 0;
};

const find = async (db: Database | Trx, query: SearchQuery, eyes: Eyes, wanted: number, lexicon: Lexicon) => {
  const plan = planSearch(query, lexicon);
  const reach = await findReach(db, query.filters, eyes);
  if (reach === null) return { plan, best: [], total: nothing.total, facets: noFacets };
  return { plan, ...(await rankSpoken(db, reach, plan, wanted)) };
};

const page = async (
  db: Database | Trx,
  { plan, best, total, facets }: Found,
  audience: Eyes["audience"],
  [from, to]: readonly [number, number],
  corrections: readonly Correction[] = [],
): Promise<SpokenResults> => ({
  hits: await showHits(db, best.slice(from, to), plan, audience),
  total,
  next: best.length > to && to < farthestHit ? String(to) : null,
  facets,
  corrections,
});

const noFacets: Facets = { kinds: [], speakers: [], topics: [], years: [] };

const nothing: SpokenResults = {
  hits: [],
  total: { count: 0, exact: true },
  next: null,
  facets: noFacets,
  corrections: [],
};
