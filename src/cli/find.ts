import type { Rate } from "../kit/rate.ts";
import { findRecordingsNamed } from "../newsroom/recording/find-recording.store.ts";
import type { RecordingCard } from "../newsroom/recording/recording.ts";
import type { Database } from "../platform/database/database.ts";
import { CommandProblem } from "./tools.ts";

/** The recording that goes by this name: a slug, kind/slug, an id, or its address. */
export const findRecording = async (db: Database, name: string): Promise<RecordingCard> => {
  const path = /^https?:/.test(name) ? (URL.parse(name)?.pathname ?? name) : name;
  const found = await findRecordingsNamed(db, path.replace(/^\/|\/$/g, ""));
  const [first, second] = found;
  if (first === undefined)
    throw new CommandProblem(`There is no recording “${name}”. See what there is: newsreel list`);
  if (second !== undefined) {
    const choices = found.map((one) => `${one.kind}/${one.slug}`).join(", ");
    throw new CommandProblem(`“${name}” may be any of ${choices}. Say which.`);
  }
  return first;
};

export interface CurrentCut {
  readonly id: string;
  readonly recordingId: string;
  readonly rate: Rate;
  readonly lengthUnits: number;
}

/** The current cut of a recording, else its newest. */
export const findCut = async (db: Database, recording: RecordingCard): Promise<CurrentCut> => {
  const row = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select(["cut.id", "cut.rate_numerator", "cut.rate_denominator", "cut.length_units"])
    .where("recording.id", "=", recording.id)
    .orderBy(
      (of) => of("cut.id", "=", of.ref("recording.current_cut_id")),
      (order) => order.desc().nullsLast(),
    )
    .orderBy("cut.created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined)
    throw new CommandProblem(
      `“${recording.title}” has no media and no words. Add a file: newsreel cut add ${recording.slug} FILE`,
    );
  return {
    id: row.id,
    recordingId: recording.id,
    rate: { numerator: row.rate_numerator, denominator: row.rate_denominator },
    lengthUnits: row.length_units ?? 0,
  };
};
