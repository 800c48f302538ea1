import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import { json, type Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { publicationKeys } from "./publication-keys.ts";
import { noSchedule } from "./publish-story.ts";
import { findRevision, holdStory } from "./story.store.ts";

export interface WithholdRevision {
  readonly revisionId: string;
  /** The newsroom's own; readers are told only that it was for legal reasons. */
  readonly reason: string;
}

/**
 * Takes a revision's words out for good, by legal: from the database, from pages, from search. A tombstone stays with who, when
 * and why. Where readers see this revision, the story's address answers "gone" until another is published. Other
 * revisions with the same words are withheld one by one.
 */
export const withholdRevision = async (
  by: By,
  clock: Clock,
  { revisionId, reason }: WithholdRevision,
): Promise<Result<null>> =>
  await change(by, "story.withhold", async (trx) => {
    if (by.actor.staffId === null) return fail("Withholding is signed by a person.");
    const asked = await findRevision(trx, revisionId);
    const story = asked === null ? null : await holdStory(trx, asked.storyId);
    const revision = await findRevision(trx, revisionId);
    if (story === null || revision === null) return fail("There is no such revision.");
    if (revision.withheldAt !== null) return unchanged(null);
    if (reason.trim() === "") return fail("Say why it is withheld; the reason is kept.");
    const now = clock();
    const keys = await publicationKeys(trx, story.id, [revisionId]);
    await trx
      .insertInto("withholding")
      .values({
        id: newId(),
        revision_id: revisionId,
        reason: reason.trim(),
        withheld_by: by.actor.staffId,
        withheld_at: now,
      })
      .execute();
    await empty(trx, revisionId, now);
    await forgetWhatFollows(trx, story.id, revisionId);
    if (story.scheduled?.revisionId === revisionId)
      await trx.updateTable("story").set(noSchedule).where("id", "=", story.id).execute();
    return ok({
      value: null,
      audit: {
        action: "story.withheld",
        subject: "story",
        subjectId: story.id,
        after: { revision: revisionId, number: revision.number, reason: reason.trim() },
      },
      keys,
      payload: { revisionId, takesAway: true },
    });
  });

const empty = async (trx: Trx, revisionId: string, now: Date): Promise<void> => {
  await trx
    .updateTable("story_revision")
    .set({ content: null, headline: "", plain_text: "", note: "", withheld_at: now })
    .where("id", "=", revisionId)
    .execute();
};

/** What was derived from its words, and what alerts say of them. */
const forgetWhatFollows = async (trx: Trx, storyId: string, revisionId: string): Promise<void> => {
  await trx.deleteFrom("story_use").where("revision_id", "=", revisionId).execute();
  await trx.deleteFrom("quotation_check").where("revision_id", "=", revisionId).execute();
  await trx
    .updateTable("alert")
    .set({ text: "Withheld.", details: json({}) })
    .where("story_id", "=", storyId)
    .execute();
};
