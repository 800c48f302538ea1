import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { alertsKey } from "../staff/keys.ts";

/** Says that somebody has looked at it: it is no longer shown. */
export const seeAlert = async (by: By, clock: Clock, alertId: string): Promise<Result<null>> =>
  await change(by, "alert.see", async (trx) => {
    const row = await trx
      .selectFrom("alert")
      .select("seen_at")
      .where("id", "=", alertId)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return fail(`There is no alert ${alertId}.`);
    if (row.seen_at !== null) return unchanged(null);
    await trx
      .updateTable("alert")
      .set({ seen_at: clock(), seen_by: by.actor.staffId })
      .where("id", "=", alertId)
      .execute();
    return ok({
      value: null,
      audit: {
        action: "alert.seen",
        subject: "alert",
        subjectId: alertId,
        before: { seen: false },
        after: { seen: true },
      },
      keys: [alertsKey],
    });
  });
