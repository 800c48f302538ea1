import type { Rate } from "../../kit/rate.ts";
import type { Database } from "../../platform/database/database.ts";

/** A cut that notices are to be placed on. */
export interface CutOfNotices {
  readonly id: string;
  readonly recordingId: string;
  /** The recording's. */
  readonly title: string;
  readonly rate: Rate;
  readonly lengthUnits: number;
}

export const readCutOfNotices = async (db: Database, cutId: string): Promise<CutOfNotices> => {
  const row = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select(["recording_id", "title", "rate_numerator", "rate_denominator", "length_units"])
    .where("cut.id", "=", cutId)
    .executeTakeFirstOrThrow();
  return {
    id: cutId,
    recordingId: row.recording_id,
    title: row.title,
    rate: { numerator: row.rate_numerator, denominator: row.rate_denominator },
    lengthUnits: row.length_units ?? 0,
  };
};

/** A notice on a stretch of another cut than the one that it is to be placed on. */
export interface NoticeToMove {
  readonly id: string;
  readonly text: string;
  /** Where it stands, in units: on the cut before, where it has a place there, then on its own. */
  readonly stands: readonly {
    readonly cutId: string;
    readonly rate: Rate;
    readonly start: number;
    readonly end: number;
  }[];
}

export const listNoticesToMove = async (
  db: Database,
  cut: CutOfNotices,
  previousCutId: string,
): Promise<NoticeToMove[]> => {
  const rows = await db
    .selectFrom("notice")
    .innerJoin("cut as own", "own.id", "notice.cut_id")
    .innerJoin("cut as previous", (join) => join.on("previous.id", "=", previousCutId))
    .leftJoin("notice_anchor", (join) =>
      join.onRef("notice_anchor.notice_id", "=", "notice.id").on("notice_anchor.cut_id", "=", previousCutId),
    )
    .select([
      "notice.id",
      "notice.text",
      "notice.cut_id",
      "notice.start_units",
      "notice.end_units",
      "own.rate_numerator",
      "own.rate_denominator",
      "notice_anchor.start_units as anchored_start",
      "notice_anchor.end_units as anchored_end",
      "previous.rate_numerator as previous_numerator",
      "previous.rate_denominator as previous_denominator",
    ])
    .where("notice.recording_id", "=", cut.recordingId)
    .where("notice.cut_id", "<>", cut.id)
    .orderBy("notice.at")
    .orderBy("notice.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    stands: [
      ...standing(
        previousCutId,
        row.previous_numerator,
        row.previous_denominator,
        row.anchored_start,
        row.anchored_end,
      ),
      ...standing(row.cut_id, row.rate_numerator, row.rate_denominator, row.start_units, row.end_units),
    ],
  }));
};

const standing = (
  cutId: string | null,
  numerator: number,
  denominator: number,
  start: number | null,
  end: number | null,
): NoticeToMove["stands"] =>
  cutId === null || start === null || end === null
    ? []
    : [{ cutId, rate: { numerator, denominator }, start, end }];
