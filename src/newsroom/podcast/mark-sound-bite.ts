import { fail, ok, type Result } from "../../kit/result.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { keysOfRecording } from "../recording/recording-keys.store.ts";

export interface BiteMark {
  readonly momentId: string;
  /** Empty: its own words stand for it. */
  readonly title: string;
}

/** Offers a moment of an episode as a sound bite; done again it has the new title. */
export const markSoundBite = async (by: By, { momentId, title }: BiteMark): Promise<Result<null>> =>
  await change(by, "podcast.edit", async (trx) => {
    const moment = await findMoment(trx, momentId);
    if (moment === undefined || moment.withdrawn_at !== null)
      return fail(`There is no moment “${momentId}” that can be played.`);
    if (moment.kind !== "episode")
      return fail("Only a moment of an episode is a sound bite: feeds carry it beside its episode.");
    if (title.length > 128) return fail("The title of a sound bite has at most 128 characters.");
    const position = await placeFor(trx, moment.cut_id);
    await trx
      .insertInto("sound_bite")
      .values({ moment_id: momentId, title: title.trim(), position, made_by: by.actor.staffId })
      .onConflict((conflict) => conflict.column("moment_id").doUpdateSet({ title: title.trim() }))
      .execute();
    return ok({
      value: null,
      audit: {
        action: "soundbite.marked",
        subject: "moment",
        subjectId: momentId,
        after: { title: title.trim() },
      },
      keys: await keysOfRecording(trx, moment.recording_id),
    });
  });

/** Offers it no longer; the moment stays. */
export const unmarkSoundBite = async (by: By, momentId: string): Promise<Result<null>> =>
  await change(by, "podcast.edit", async (trx) => {
    const gone = await trx
      .deleteFrom("sound_bite")
      .where("moment_id", "=", momentId)
      .returning("title")
      .executeTakeFirst();
    const moment = await findMoment(trx, momentId);
    if (gone === undefined || moment === undefined) return unchanged(null);
    return ok({
      value: null,
      audit: {
        action: "soundbite.unmarked",
        subject: "moment",
        subjectId: momentId,
        before: { title: gone.title },
      },
      keys: await keysOfRecording(trx, moment.recording_id),
    });
  });

const findMoment = async (trx: Trx, momentId: string) =>
  await trx
    .selectFrom("moment")
    .innerJoin("recording", "recording.id", "moment.recording_id")
    .select(["moment.cut_id", "moment.recording_id", "moment.withdrawn_at", "recording.kind"])
    .where("moment.id", "=", momentId)
    .executeTakeFirst();

const placeFor = async (trx: Trx, cutId: string): Promise<number> => {
  const row = await trx
    .selectFrom("sound_bite")
    .innerJoin("moment", "moment.id", "sound_bite.moment_id")
    .select((of) => of.fn.max("sound_bite.position").as("last"))
    .where("moment.cut_id", "=", cutId)
    .executeTakeFirst();
  return (row?.last ?? -1) + 1;
};
