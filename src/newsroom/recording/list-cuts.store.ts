import { sql } from "kysely";
import { unitsToMilliseconds } from "../../kit/rate.ts";
import type { Database } from "../../platform/database/database.ts";

/** A version of a recording's media, in a line. */
interface CutLine {
  readonly id: string;
  readonly label: string;
  readonly state: string;
  readonly isCurrent: boolean;
  /** Milliseconds; null until it is known. */
  readonly length: number | null;
  /** Name of the file that was brought in. */
  readonly file: string | null;
  readonly createdAt: Date;
  /** Moments that were made in it and not withdrawn. */
  readonly moments: number;
  /** Of these, those that somebody must look at. */
  readonly flagged: number;
}

/** The cuts of a recording, the newest first; for staff. */
export const listCuts = async (db: Database, recordingId: string): Promise<CutLine[]> => {
  const rows = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select([
      "cut.id",
      "cut.label",
      "cut.state",
      "cut.length_units",
      "cut.rate_numerator as numerator",
      "cut.rate_denominator as denominator",
      "cut.master_name as file",
      "cut.created_at as createdAt",
      sql<boolean>`cut.id is not distinct from recording.current_cut_id`.as("isCurrent"),
      sql<number>`(select count(*)::integer from moment where moment.cut_id = cut.id and withdrawn_at is null)`.as(
        "moments",
      ),
      sql<number>`(select count(*)::integer from moment where moment.cut_id = cut.id and withdrawn_at is null
        and flag is not null and cut.id is distinct from recording.current_cut_id)`.as("flagged"),
    ])
    .where("recording.id", "=", recordingId)
    .orderBy("cut.created_at", "desc")
    .execute();
  return Array.from(rows, ({ length_units: units, numerator, denominator, ...row }) => ({
    ...row,
    length: units === null ? null : unitsToMilliseconds(units, { numerator, denominator }),
  }));
};
