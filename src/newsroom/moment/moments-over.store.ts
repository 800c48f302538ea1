import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isWithheldMoment } from "./withheld.ts";

/** A stretch of a cut, in milliseconds, and what it is called by whoever asks. */
export interface Stretch {
  readonly cutId: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** For each stretch, by name, the shortest moment that plays all of it. Asks nothing of what is public. */
export const findMomentsOver = async (
  db: Database | Trx,
  stretches: readonly Stretch[],
): Promise<Map<string, string>> => {
  if (stretches.length === 0) return new Map();
  const { rows } = await sql<{ name: string; id: string }>`
    select stretch.name, chosen.id
    from jsonb_to_recordset(${JSON.stringify(stretches)}::jsonb)
      as stretch("cutId" text, name text, start float8, "end" float8)
    cross join lateral (
      select moment.id from moment
      where moment.cut_id = stretch."cutId" and moment.withdrawn_at is null
        and not ${isWithheldMoment()}
        and moment.start_units * 1000.0 * moment.rate_denominator / moment.rate_numerator <= stretch.start
        and moment.end_units * 1000.0 * moment.rate_denominator / moment.rate_numerator >= stretch."end"
      order by moment.end_units - moment.start_units, moment.id
      limit 1
    ) as chosen`.execute(db);
  return new Map(rows.map((row) => [row.name, row.id]));
};
