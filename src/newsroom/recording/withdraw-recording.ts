import { fail, ok, type Result } from "../../kit/result.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { askToRecheck } from "./recheck-job.ts";
import { keysOfPlace, keysOfRecording } from "./recording-keys.store.ts";

/**
 * Takes a published recording off the site: its pages, words, media and moments. It can be published again. Whoever answers
 * for a story that plays it is told.
 */
export const withdrawRecording = async (by: By, recordingId: string, reason: string): Promise<Result<null>> =>
  await change(by, "recording.withdraw", async (trx) => {
    const row = await trx
      .selectFrom("recording")
      .select(["kind", "state", "title"])
      .where("id", "=", recordingId)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return fail("There is no such recording.");
    if (row.state === "withdrawn") return unchanged(null);
    if (row.state === "draft") return fail(`“${row.title}” is a draft: there is nothing to withdraw.`);
    if (reason.trim() === "") return fail("Say why it is withdrawn; the reason is kept.");
    await trx
      .updateTable("recording")
      .set({ state: "withdrawn", updated_at: new Date() })
      .where("id", "=", recordingId)
      .execute();
    const cut = await trx
      .selectFrom("cut")
      .select("id")
      .where("recording_id", "=", recordingId)
      .limit(1)
      .executeTakeFirst();
    if (cut !== undefined) await askToRecheck(trx, { cutId: cut.id });
    return ok({
      value: null,
      audit: {
        action: "recording.withdrawn",
        subject: "recording",
        subjectId: recordingId,
        before: { state: row.state },
        after: { state: "withdrawn", reason: reason.trim() },
      },
      keys: [...(await keysOfRecording(trx, recordingId)), ...keysOfPlace(row.kind)],
    });
  });
