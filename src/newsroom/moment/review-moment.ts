import { fail, ok, type Result } from "../../kit/result.ts";
import { unitsToMilliseconds } from "../../kit/rate.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Trx } from "../../platform/database/database.ts";
import { findCutToAnchor } from "../recording/cut-to-anchor.store.ts";
import { askToRecheck } from "../recording/recheck-job.ts";
import { type By, change } from "../staff/change.ts";
import { momentKey, recordingKey } from "../staff/keys.ts";
import { listSentences } from "../transcript/transcript.store.ts";
import { keepMomentWithin } from "./make-moment.ts";
import { momentFromSpan } from "./span.ts";
import { askForStills } from "./still-job.ts";

/** Frames of the current cut, [start, end). */
interface NewPlace {
  readonly startUnits: number;
  readonly endUnits: number;
}

/**
 * Somebody says where a moment of an earlier cut stands in the current one. Its address leads there from now on; what quotes it is
 * checked again. Gives the id of the moment there.
 */
export const moveMoment = async (
  by: By,
  clock: Clock,
  momentId: string,
  { startUnits, endUnits }: NewPlace,
): Promise<Result<string>> =>
  await change(by, "moment.make", async (trx) => {
    const old = await lockOld(trx, momentId);
    if (!old.ok) return old;
    const cut = await findCutToAnchor(trx, old.value.currentCutId);
    if (cut === null) return fail("It has no cut to be moved to.");
    const [start, end] = [unitsToMilliseconds(startUnits, cut.rate), unitsToMilliseconds(endUnits, cut.rate)];
    const span = momentFromSpan(await listSentences(trx, cut.id), start, end, cut);
    if (!span.ok) return span;
    const kept = await keepMomentWithin(trx, by, cut, span.value);
    if (!kept.ok) return kept;
    const { id } = kept.value;
    await trx
      .updateTable("moment")
      .set({ anchored_moment_id: id, ...reviewed(by, clock, cut.id) })
      .where("id", "=", momentId)
      .execute();
    await askForStills(trx, [id]);
    await askToRecheck(trx, { cutId: cut.id, cutChanged: true });
    return ok({
      value: id,
      audit: {
        action: "moment.moved",
        subject: "moment",
        subjectId: momentId,
        before: { flag: old.value.flag },
        after: { cut: cut.id, anchored: id, startUnits, endUnits },
      },
      keys: [recordingKey(cut.recordingId), momentKey(momentId), momentKey(id)],
    });
  });

/** Somebody says that a moment stays with its own cut alone: what it says is not in the current one, and it plays from the old one. */
export const leaveMoment = async (by: By, clock: Clock, momentId: string): Promise<Result<null>> =>
  await change(by, "moment.make", async (trx) => {
    const old = await lockOld(trx, momentId);
    if (!old.ok) return old;
    await trx
      .updateTable("moment")
      .set({ anchored_moment_id: null, ...reviewed(by, clock, old.value.currentCutId) })
      .where("id", "=", momentId)
      .execute();
    return ok({
      value: null,
      audit: {
        action: "moment.left",
        subject: "moment",
        subjectId: momentId,
        before: { flag: old.value.flag },
        after: { cut: old.value.currentCutId },
      },
      keys: [recordingKey(old.value.recordingId), momentKey(momentId)],
    });
  });

const reviewed = (by: By, clock: Clock, cutId: string) => ({
  flag: null,
  reviewed_cut_id: cutId,
  reviewed_by: by.actor.staffId,
  reviewed_at: clock(),
});

const lockOld = async (
  trx: Trx,
  momentId: string,
): Promise<
  Result<{ readonly recordingId: string; readonly currentCutId: string; readonly flag: string | null }>
> => {
  const row = await trx
    .selectFrom("moment")
    .innerJoin("recording", "recording.id", "moment.recording_id")
    .select([
      "moment.recording_id",
      "moment.cut_id",
      "moment.flag",
      "moment.withdrawn_at",
      "recording.current_cut_id",
    ])
    .where("moment.id", "=", momentId)
    .forUpdate("moment")
    .executeTakeFirst();
  if (row === undefined) return fail(`There is no moment ${momentId}.`);
  if (row.withdrawn_at !== null) return fail("This moment was withdrawn.");
  if (row.current_cut_id === null || row.current_cut_id === row.cut_id)
    return fail("It is a moment of the current cut: there is nothing to look at.");
  return ok({ recordingId: row.recording_id, currentCutId: row.current_cut_id, flag: row.flag });
};
