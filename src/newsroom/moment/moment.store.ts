import { type Rate, unitsToMilliseconds } from "../../kit/rate.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { findPublicRecordingById } from "../recording/find-recording.store.ts";
import { isPublic } from "../recording/public.ts";
import type { RecordingCard } from "../recording/recording.ts";
import { rightsOn } from "../recording/rights.ts";
import { isWithheldMoment } from "./withheld.ts";

export interface Moment {
  readonly id: string;
  readonly cutId: string;
  readonly recordingId: string;
  /** [start, end) in units of the rate. */
  readonly startUnits: number;
  readonly endUnits: number;
  readonly rate: Rate;
  /** The same in milliseconds, not rounded. */
  readonly start: number;
  readonly end: number;
  readonly firstWord: number | null;
  readonly lastWord: number | null;
  /** The words as they stood when it was made; a page shows the transcript's current ones. */
  readonly text: string;
  /** The moment with the same words in a later cut. */
  readonly anchoredMomentId: string | null;
  /** What an editor must look at: the words were not found in the later cut. */
  readonly flag: string | null;
}

/** What a reader may know of a moment's address. */
export type PublicMoment =
  | {
      readonly state: "shown";
      readonly moment: Moment;
      readonly recording: RecordingCard;
      /** It may be played on this day; its page and words stand in any case. */
      readonly playable: boolean;
    }
  /** It was withdrawn, or legal withholds a part of it: 410. */
  | { readonly state: "gone" }
  | { readonly state: "unknown" };

/** The moment at this address on this day (YYYY-MM-DD). One of a recording that is not public is unknown. */
export const findPublicMoment = async (
  db: Database | Trx,
  id: string,
  day: string,
): Promise<PublicMoment> => {
  const row = await db
    .selectFrom("moment")
    .innerJoin("recording", "recording.id", "moment.recording_id")
    .innerJoin("cut", "cut.id", "moment.cut_id")
    .select(momentColumns)
    .select([
      "cut.state as cut_state",
      "recording.rights_last_day as rightsLastDay",
      "recording.excerpt_rights_last_day as excerptRightsLastDay",
    ])
    .select(isWithheldMoment().as("is_withheld"))
    .where("moment.id", "=", id)
    .where(isPublic())
    .executeTakeFirst();
  if (row === undefined) return { state: "unknown" };
  if (row.withdrawn_at !== null || row.is_withheld) return { state: "gone" };
  const recording = await findPublicRecordingById(db, row.recording_id);
  if (recording === null || row.cut_state !== "ready") return { state: "unknown" };
  return { state: "shown", moment: toMoment(row), recording, playable: rightsOn(day, row).excerpts };
};

/**
 * The moment with the same words in the recording's current cut, over however many cuts between. Null: there is none, or
 * it was withdrawn. Asks nothing of what is public: only for a moment that is shown.
 */
export const findInCurrentCut = async (db: Database | Trx, moment: Moment): Promise<string | null> => {
  if (moment.anchoredMomentId === null) return null;
  const row = await db
    .withRecursive("later", (of) =>
      of
        .selectFrom("moment")
        .select(["id", "cut_id", "recording_id", "anchored_moment_id", "withdrawn_at"])
        .where("id", "=", moment.anchoredMomentId)
        // Without "all": a circle ends.
        .union(
          of
            .selectFrom("moment")
            .innerJoin("later", "later.anchored_moment_id", "moment.id")
            .select([
              "moment.id",
              "moment.cut_id",
              "moment.recording_id",
              "moment.anchored_moment_id",
              "moment.withdrawn_at",
            ]),
        ),
    )
    .selectFrom("later")
    .innerJoin("recording", (join) =>
      join
        .onRef("recording.id", "=", "later.recording_id")
        .onRef("recording.current_cut_id", "=", "later.cut_id"),
    )
    .select("later.id")
    .where("later.withdrawn_at", "is", null)
    .executeTakeFirst();
  return row?.id ?? null;
};

/** Any moment, for staff. */
export const findMoment = async (db: Database | Trx, id: string): Promise<Moment | null> => {
  const row = await db
    .selectFrom("moment")
    .select(momentColumns)
    .where("moment.id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : toMoment(row);
};

/** Moments of a cut that were not withdrawn, in order. */
export const listMoments = async (db: Database | Trx, cutId: string): Promise<Moment[]> => {
  const rows = await db
    .selectFrom("moment")
    .select(momentColumns)
    .where("moment.cut_id", "=", cutId)
    .where("moment.withdrawn_at", "is", null)
    .orderBy("moment.start_units")
    .orderBy("moment.end_units")
    .execute();
  return rows.map(toMoment);
};

const momentColumns = [
  "moment.id",
  "moment.cut_id",
  "moment.recording_id",
  "moment.start_units",
  "moment.end_units",
  "moment.rate_numerator",
  "moment.rate_denominator",
  "moment.first_word",
  "moment.last_word",
  "moment.text",
  "moment.anchored_moment_id",
  "moment.flag",
  "moment.withdrawn_at",
] as const;

/** A moment as its table has it. */
export interface MomentRow {
  readonly id: string;
  readonly cut_id: string;
  readonly recording_id: string;
  readonly start_units: number;
  readonly end_units: number;
  readonly rate_numerator: number;
  readonly rate_denominator: number;
  readonly first_word: number | null;
  readonly last_word: number | null;
  readonly text: string;
  readonly anchored_moment_id: string | null;
  readonly flag: string | null;
}

export const toMoment = (row: MomentRow): Moment => {
  const rate: Rate = { numerator: row.rate_numerator, denominator: row.rate_denominator };
  return {
    id: row.id,
    cutId: row.cut_id,
    recordingId: row.recording_id,
    startUnits: row.start_units,
    endUnits: row.end_units,
    rate,
    start: unitsToMilliseconds(row.start_units, rate),
    end: unitsToMilliseconds(row.end_units, rate),
    firstWord: row.first_word,
    lastWord: row.last_word,
    text: row.text,
    anchoredMomentId: row.anchored_moment_id,
    flag: row.flag,
  };
};
