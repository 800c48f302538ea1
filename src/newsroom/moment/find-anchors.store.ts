import { unitsToMilliseconds } from "../../kit/rate.ts";
import type { Database, Trx } from "../../platform/database/database.ts";

/** Where another cut says the words of a moment, [start, end) in milliseconds of that cut. */
export interface Anchor {
  readonly cutId: string;
  readonly start: number;
  readonly end: number;
}

/** By the moments' ids. Asks nothing of what is public: only for moments that are shown. */
export const findAnchors = async (
  db: Database | Trx,
  momentIds: readonly string[],
): Promise<ReadonlyMap<string, Anchor>> => {
  if (momentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("moment")
    .innerJoin("moment as anchored", "anchored.id", "moment.anchored_moment_id")
    .select([
      "moment.id",
      "anchored.cut_id",
      "anchored.start_units",
      "anchored.end_units",
      "anchored.rate_numerator",
      "anchored.rate_denominator",
    ])
    .where("moment.id", "in", [...momentIds])
    .execute();
  return new Map(
    rows.map((row) => {
      const rate = { numerator: row.rate_numerator, denominator: row.rate_denominator };
      const start = unitsToMilliseconds(row.start_units, rate);
      return [row.id, { cutId: row.cut_id, start, end: unitsToMilliseconds(row.end_units, rate) }];
    }),
  );
};
