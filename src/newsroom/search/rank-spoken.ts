import type { Database, Trx } from "../../platform/database/database.ts";
import type { Reach } from "./archive.sql.ts";
import { countSpoken, type Ranked } from "./count-spoken.store.ts";
import type { Plan } from "./plan.ts";
import type { Facets, Total } from "./results.ts";
import { sampleSpoken } from "./sample-spoken.store.ts";
import { walkSpoken } from "./walk-spoken.store.ts";

/** The best hits, in order, with how many there are in all. */
export interface RankedSpoken {
  readonly best: readonly Ranked[];
  readonly total: Total;
  readonly facets: Facets;
}

type Levels = Plan["levels"];

/** So many can be fetched and put in order: about 5 ms. */
const fetchable = 2500;

/**
 * Finds the best hits with work that is bounded, however common the words. What is rare is fetched by the index, counted
 * and put in order. What is common is counted in a sample, and its best are met by going through the newest
 * recordings: they are soon found, because it is common.
 */
export const rankSpoken = async (
  db: Database | Trx,
  reach: Reach,
  { levels }: Plan,
  wanted: number,
): Promise<RankedSpoken> => {
  const sample = await sampleSpoken(db, reach, levels);
  if (sample === null) {
    const { best, counts, facets } = await countSpoken(db, reach, levels, 1, wanted);
    return { best, total: { count: sum(counts), exact: true }, facets };
  }
  const { facets } = await countSpoken(db, reach, levels, sample.share, 0);
  const best = await bestOfMany(db, reach, levels, sample.counts, wanted);
  return { best, total: { count: sum(sample.counts), exact: false }, facets };
};

/** Level by level: what is fetchable at once, then the common ones on foot, until there are enough. */
const bestOfMany = async (
  db: Database | Trx,
  reach: Reach,
  levels: Levels,
  counts: readonly number[],
  wanted: number,
): Promise<readonly Ranked[]> => {
  const depth = fetchableDepth(counts, wanted);
  let best: readonly Ranked[] = [];
  if (depth > 0) ({ best } = await countSpoken(db, reach, levels.slice(0, depth), 1, wanted));
  for (let level = depth; level < levels.length && best.length < wanted; level += 1) {
    const missing = wanted - best.length;
    const met = await walkSpoken(db, reach, levels, level, missing);
    if (met.length < missing)
      ({ best } = await countSpoken(db, reach, levels.slice(0, level + 1), 1, wanted));
    else best = [...best, ...met];
  }
  return best;
};

/** How many levels, from the best on, are fetched together: as many as needed, and no more than is quick. */
export const fetchableDepth = (counts: readonly number[], wanted: number): number => {
  let together = 0;
  for (const [level, count] of counts.entries()) {
    together += count;
    if (together > fetchable) return level;
    // Twice what is wanted: the count is that of a sample.
    if (together >= 2 * wanted) return level + 1;
  }
  return counts.length;
};

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
