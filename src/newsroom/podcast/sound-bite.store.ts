import { unitsToMilliseconds } from "../../kit/rate.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isWithheldMoment } from "../moment/withheld.ts";
import type { SoundBite } from "./show.ts";

/** The sound bites of a cut that may be played, in their order. The caller has made sure that the recording is public. */
export const listSoundBites = async (db: Database | Trx, cutId: string): Promise<SoundBite[]> => {
  const rows = await db
    .selectFrom("sound_bite")
    .innerJoin("moment", "moment.id", "sound_bite.moment_id")
    .select([
      "moment.id",
      "sound_bite.title",
      "moment.text",
      "moment.start_units",
      "moment.end_units",
      "moment.rate_numerator as numerator",
      "moment.rate_denominator as denominator",
    ])
    .where("moment.cut_id", "=", cutId)
    .where("moment.withdrawn_at", "is", null)
    .where((of) => of.not(isWithheldMoment()))
    .orderBy("sound_bite.position")
    .orderBy("moment.start_units")
    .execute();
  return rows.map((row) => ({
    momentId: row.id,
    title: row.title,
    text: row.text,
    start: unitsToMilliseconds(row.start_units, row),
    end: unitsToMilliseconds(row.end_units, row),
  }));
};

/** All that are offered of a show's episodes, the latest episode first. For staff. */
export const listShowSoundBites = async (
  db: Database | Trx,
  showId: string,
): Promise<{ momentId: string; title: string; text: string; episode: string }[]> =>
  await db
    .selectFrom("sound_bite")
    .innerJoin("moment", "moment.id", "sound_bite.moment_id")
    .innerJoin("recording", "recording.id", "moment.recording_id")
    .select(["moment.id as momentId", "sound_bite.title", "moment.text", "recording.title as episode"])
    .where("recording.show_id", "=", showId)
    .orderBy("recording.published_at", "desc")
    .orderBy("recording.id")
    .orderBy("sound_bite.position")
    .execute();
