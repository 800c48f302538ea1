import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { allowed, foundByIndex, levelOf, type Reach, type Share } from "./archive.sql.ts";
import type { Level } from "./plan.ts";

/** About how many sentences reached each level, best level first, as a sample of this share tells. */
export interface Sample {
  readonly share: Share;
  readonly counts: readonly number[];
}

/** So many of a sample must answer for it to be believed. */
const enough = { 512: 150, 32: 80 } as const;

interface Row {
  readonly share: 32 | 512;
  readonly level: number;
  readonly count: number;
}

/** Counts in the smallest sample that has enough answers; null where even the larger has few: then they can be fetched. */
export const sampleSpoken = async (
  db: Database | Trx,
  reach: Reach,
  levels: readonly Level[],
): Promise<Sample | null> => {
  const { rows } = await sql<Row>`
    with ${allowed(reach)},
    coarse as materialized (${countsIn(reach, levels, 512)} group by 2),
    fine as materialized (
      ${countsIn(reach, levels, 32)} and (select coalesce(sum(count), 0) from coarse) < ${sql.lit(enough[512])} group by 2)
    select * from coarse union all select * from fine`.execute(db);
  for (const share of [512, 32] as const) {
    const counted = rows.filter((row) => row.share === share);
    if (counted.reduce((sum, { count }) => sum + count, 0) < enough[share]) continue;
    const counts = new Map(counted.map(({ level, count }) => [level, count * share]));
    return { share, counts: levels.map((_, level) => counts.get(level) ?? 0) };
  }
  return null;
};

const countsIn = (reach: Reach, levels: readonly Level[], share: Share): RawBuilder<unknown> => sql`
  select ${sql.lit(share)} as share, ${levelOf(levels)} as level, count(*)::integer as count ${foundByIndex(reach, levels, share)}`;
