import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { momentKey, usesKey } from "../staff/keys.ts";
import { askToRecheck } from "../recording/recheck-job.ts";

/**
 * Takes a moment off for good: its address answers "gone" from now on, and making it again is refused. Whoever answers for a
 * story that quotes it is told.
 */
export const withdrawMoment = async (
  by: By,
  clock: Clock,
  id: string,
  reason: string,
): Promise<Result<null>> =>
  await change(by, "moment.withdraw", async (trx) => {
    const row = await trx
      .selectFrom("moment")
      .select(["recording_id", "cut_id", "withdrawn_at"])
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return fail(`There is no moment ${id}.`);
    if (row.withdrawn_at !== null) return unchanged(null);
    if (reason.trim() === "") return fail("Say why it is withdrawn; the reason is kept.");
    await trx
      .updateTable("moment")
      .set({ withdrawn_at: clock(), withdrawn_by: by.actor.staffId, withdrawn_reason: reason.trim() })
      .where("id", "=", id)
      .execute();
    await askToRecheck(trx, { cutId: row.cut_id });
    return ok({
      value: null,
      audit: {
        action: "moment.withdrawn",
        subject: "moment",
        subjectId: id,
        before: { withdrawn: false },
        after: { withdrawn: true, reason: reason.trim() },
      },
      // The recording's page names the stories that play it.
      keys: [momentKey(id), usesKey(row.recording_id)],
    });
  });
