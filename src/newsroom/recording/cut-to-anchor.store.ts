import type { Rate } from "../../kit/rate.ts";
import type { Database, Trx } from "../../platform/database/database.ts";

/** A cut, as far as a moment of it must know. */
export interface CutToAnchor {
  readonly id: string;
  readonly recordingId: string;
  readonly rate: Rate;
  readonly lengthUnits: number;
}

/** For staff: any cut that there is. */
export const findCutToAnchor = async (db: Database | Trx, cutId: string): Promise<CutToAnchor | null> => {
  const row = await db
    .selectFrom("cut")
    .select(["id", "recording_id", "rate_numerator", "rate_denominator", "length_units"])
    .where("id", "=", cutId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    recordingId: row.recording_id,
    rate: { numerator: row.rate_numerator, denominator: row.rate_denominator },
    lengthUnits: row.length_units ?? 0,
  };
};
