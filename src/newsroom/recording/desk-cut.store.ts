import type { Rate } from "../../kit/rate.ts";
import type { Database, Trx } from "../../platform/database/database.ts";

/** The cut that staff work on, ready or not. */
export interface DeskCut {
  readonly id: string;
  readonly isReady: boolean;
  readonly rate: Rate;
  readonly lengthUnits: number;
}

/** The current cut of a recording, else its newest; null where it has none. */
export const findDeskCut = async (db: Database | Trx, recordingId: string): Promise<DeskCut | null> => {
  const row = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select(["cut.id", "cut.state", "cut.rate_numerator", "cut.rate_denominator", "cut.length_units"])
    .where("recording.id", "=", recordingId)
    .orderBy(
      (of) => of("cut.id", "=", of.ref("recording.current_cut_id")),
      (order) => order.desc().nullsLast(),
    )
    .orderBy("cut.created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    isReady: row.state === "ready",
    rate: { numerator: row.rate_numerator, denominator: row.rate_denominator },
    lengthUnits: row.length_units ?? 0,
  };
};
