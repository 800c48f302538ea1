import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Trx } from "../../../platform/database/database.ts";

/** A thread of comments, which nobody else changes until the transaction ends. */
export const holdThread = async (
  trx: Trx,
  threadId: string,
): Promise<Result<{ readonly storyId: string; readonly isResolved: boolean }>> => {
  const thread = await trx
    .selectFrom("comment_thread")
    .select(["story_id", "resolved_at"])
    .where("id", "=", threadId)
    .forUpdate()
    .executeTakeFirst();
  return thread === undefined
    ? fail("There is no such thread of comments.")
    : ok({ storyId: thread.story_id, isResolved: thread.resolved_at !== null });
};
