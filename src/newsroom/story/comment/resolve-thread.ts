import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import { type By, change, unchanged } from "../../staff/change.ts";
import { storyDraftKey } from "../../staff/keys.ts";
import { holdThread } from "./hold-thread.ts";

export interface ResolveThread {
  readonly threadId: string;
  /** False: it is opened again. */
  readonly isResolved: boolean;
}

/** Says that what a thread asked for is done, or that it is not after all. What was said stays. */
export const resolveThread = async (
  by: By,
  clock: Clock,
  { threadId, isResolved }: ResolveThread,
): Promise<Result<null>> =>
  await change(by, "story.comment", async (trx) => {
    if (by.actor.staffId === null) return fail("A person says that it is done.");
    const held = await holdThread(trx, threadId);
    if (!held.ok) return held;
    const { storyId } = held.value;
    if (held.value.isResolved === isResolved) return unchanged(null);
    await trx
      .updateTable("comment_thread")
      .set(
        isResolved
          ? { resolved_at: clock(), resolved_by: by.actor.staffId }
          : { resolved_at: null, resolved_by: null },
      )
      .where("id", "=", threadId)
      .execute();
    return ok({
      value: null,
      audit: {
        action: isResolved ? "comment.resolved" : "comment.reopened",
        subject: "story",
        subjectId: storyId,
        before: { thread: threadId, resolved: !isResolved },
        after: { thread: threadId, resolved: isResolved },
      },
      keys: [storyDraftKey(storyId)],
    });
  });
