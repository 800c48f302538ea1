import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { allowed, fulfils, levelOf, type Reach } from "./archive.sql.ts";
import type { Ranked } from "./count-spoken.store.ts";
import { type Level, widest } from "./plan.ts";

/** Sentences that one walk looks at, at most. */
const farthest = 15_000;

/**
 * Goes through the archive from its newest recording on until enough sentences have reached exactly this level:
 * for what is so common that fetching all of it would take long.
 * @returns fewer than `limit` where that was too far
 */
export const walkSpoken = async (
  db: Database | Trx,
  reach: Reach,
  levels: readonly Level[],
  level: number,
  limit: number,
): Promise<Ranked[]> => {
  const { rows } = await sql<{ id: number }>`
    with ${allowed(reach)}
    select spoken.sentence_id as id
    from (
      select spoken.*
      from (select cut_id from allowed order by day desc, cut_id offset 0) as recording
      cross join lateral (
        select sentence_id, exact, stems from search.spoken
        where spoken.cut_id = recording.cut_id ${saidBy(reach)}
        order by place offset 0
      ) as spoken
      limit ${farthest} offset 0
    ) as spoken
    where ${fulfils(widest(levels.slice(0, level + 1)))} and ${levelOf(levels)} = ${sql.lit(level)}
    limit ${limit}`.execute(db);
  return rows.map(({ id }) => ({ id, level }));
};

const saidBy = ({ speakers }: Reach): RawBuilder<unknown> =>
  speakers === null ? sql`` : sql`and speaker = any (${speakers}::text[])`;
