import type { Rate } from "../../kit/rate.ts";
import type { Database, Trx } from "../../platform/database/database.ts";

/** The cut that staff work on, ready or not. */
export interface DeskCut {
  readonly id: string;
  readonly recordingId: string;
  readonly isReady: boolean;
  readonly rate: Rate;
  readonly lengthUnits: number;
  /** Of its recording: BCP 47. */
  readonly language: string;
}

/** The current cut of a recording, else its newest, or a cut by its own id; null where there is none. */
export const findDeskCut = async (
  db: Database | Trx,
  of: { readonly recordingId: string } | { readonly cutId: string },
): Promise<DeskCut | null> => {
  const row = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select([
      "cut.id",
      "cut.recording_id",
      "cut.state",
      "cut.rate_numerator",
      "cut.rate_denominator",
      "cut.length_units",
      "recording.language",
    ])
    .where((on) => ("cutId" in of ? on("cut.id", "=", of.cutId) : on("recording.id", "=", of.recordingId)))
    .orderBy(
      (on) => on("cut.id", "=", on.ref("recording.current_cut_id")),
      (order) => order.desc().nullsLast(),
    )
    .orderBy("cut.created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    recordingId: row.recording_id,
    isReady: row.state === "ready",
    rate: { numerator: row.rate_numerator, denominator: row.rate_denominator },
    lengthUnits: row.length_units ?? 0,
    language: row.language,
  };
};
