import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { publicationKeys } from "./publication-keys.ts";
import { noSchedule } from "./publish-story.ts";
import { holdStory } from "./story.store.ts";

export interface WithdrawStory {
  readonly storyId: string;
  /** Shown to readers who ask for its address. */
  readonly reason: string;
}

/** Takes a story off: its addresses answer "gone" and say why. A schedule is cleared; it can be published again. */
export const withdrawStory = async (
  by: By,
  clock: Clock,
  { storyId, reason }: WithdrawStory,
): Promise<Result<null>> =>
  await change(by, "story.withdraw", async (trx) => {
    const story = await holdStory(trx, storyId);
    if (story === null) return fail("There is no such story.");
    if (story.state === "withdrawn") return unchanged(null);
    if (story.state === "draft") return fail(`“${story.slug}” is a draft: there is nothing to withdraw.`);
    if (reason.trim() === "") return fail("Say why it is withdrawn; readers who ask for it are told.");
    const now = clock();
    await trx
      .updateTable("story")
      .set({
        state: "withdrawn",
        withdrawn_reason: reason.trim(),
        ...noSchedule,
        updated_at: now,
      })
      .where("id", "=", storyId)
      .execute();
    await trx
      .insertInto("publication")
      .values({
        story_id: storyId,
        revision_id: null,
        at: now,
        published_by: by.actor.staffId,
        note: reason.trim(),
      })
      .execute();
    return ok({
      value: null,
      audit: {
        action: "story.withdrawn",
        subject: "story",
        subjectId: storyId,
        before: { state: story.state },
        after: { state: "withdrawn", reason: reason.trim() },
      },
      keys: await publicationKeys(trx, storyId, [story.publishedRevisionId]),
      // What may no longer be shown must not be, not even for a moment.
      payload: { revisionId: story.publishedRevisionId, takesAway: true },
    });
  });
