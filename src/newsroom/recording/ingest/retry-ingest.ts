import { fail, ok, type Result } from "../../../kit/result.ts";
import { type By, change } from "../../staff/change.ts";
import { restartCut } from "./bring-in.ts";

/** Lets a file that could not be brought in be tried again, from the beginning. */
export const retryIngest = async (by: By, cutId: string): Promise<Result<null>> =>
  await change(by, "job.retry", async (trx) => {
    const cut = await trx
      .selectFrom("cut")
      .select("state")
      .where("id", "=", cutId)
      .forUpdate()
      .executeTakeFirst();
    if (cut === undefined) return fail(`There is no cut ${cutId}.`);
    if (cut.state === "ready") return fail("It is ready: there is nothing to try again.");
    await restartCut(trx, cutId);
    return ok({
      value: null,
      audit: {
        action: "cut.retried",
        subject: "cut",
        subjectId: cutId,
        before: { state: cut.state },
        after: { state: "waiting" },
      },
      keys: [],
    });
  });
