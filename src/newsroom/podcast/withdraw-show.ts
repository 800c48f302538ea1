import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { keysOfShow, lockShow } from "./edit-show.ts";

export interface WithdrawShow {
  readonly showId: string;
  /** Told to readers and programs that ask for its address. */
  readonly reason: string;
}

/**
 * Takes a published show off: its page and its feed answer "gone" and say why. Its episodes stay, as episodes of no show,
 * until they are withdrawn themselves. It can be published again.
 */
export const withdrawShow = async (
  by: By,
  clock: Clock,
  { showId, reason }: WithdrawShow,
): Promise<Result<null>> =>
  await change(by, "podcast.withdraw", async (trx) => {
    const show = await lockShow(trx, showId);
    if (show === null) return fail("There is no such show.");
    if (show.withdrawnAt !== null) return unchanged(null);
    if (show.publishedAt === null) return fail(`“${show.title}” is a draft: there is nothing to withdraw.`);
    if (reason.trim() === "") return fail("Say why it is withdrawn; whoever asks for it is told.");
    const now = clock();
    await trx
      .updateTable("show")
      .set({ withdrawn_at: now, withdrawn_reason: reason.trim(), updated_at: now })
      .where("id", "=", showId)
      .execute();
    return ok({
      value: null,
      audit: {
        action: "show.withdrawn",
        subject: "show",
        subjectId: showId,
        before: { withdrawnAt: null },
        after: { withdrawnAt: now, reason: reason.trim() },
      },
      keys: await keysOfShow(trx, showId),
    });
  });
