import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { storyDraftKey } from "../staff/keys.ts";
import { keepRevision } from "./keep-revision.ts";
import { refuseStale } from "./refuse-stale.ts";
import type { SavedStory } from "./save-story.ts";
import type { StaleWrite } from "./story.ts";
import { findRevision, holdStory } from "./story.store.ts";

export interface RestoreRevision {
  readonly storyId: string;
  /** Whose words are to stand again. */
  readonly revisionId: string;
  /** The revision that whoever restores saw as the newest. */
  readonly basedOn: string;
  readonly note?: string;
}

/** The words of an older revision as the next draft. Readers see nothing of it until that is published. */
export const restoreRevision = async (
  by: By,
  clock: Clock,
  { storyId, revisionId, basedOn, note }: RestoreRevision,
): Promise<Result<SavedStory, string | StaleWrite>> =>
  await change<SavedStory, StaleWrite>(by, "story.edit", async (trx) => {
    const story = await holdStory(trx, storyId);
    const current = story === null ? null : await findRevision(trx, story.draftRevisionId ?? "");
    if (story === null || current === null) return fail("There is no such story.");
    const older = await findRevision(trx, revisionId);
    if (older?.storyId !== storyId) return fail(`“${story.slug}” has no such revision.`);
    if (older.content === null)
      return fail(`Revision ${older.number} is withheld: there is nothing to restore.`);
    const answer = { storyId, slug: story.slug };
    if (current.withheldAt === null && older.contentSha256 === current.contentSha256)
      return unchanged({ ...answer, revisionId: current.id, number: current.number, changed: false });
    const stale = await refuseStale(trx, current, basedOn);
    if (stale !== null) return fail(stale);
    const kept = await keepRevision(trx, by, clock, {
      storyId,
      content: older.content,
      basedOnId: current.id,
      restoredFromId: older.id,
      note: note ?? `Revision ${older.number} restored`,
    });
    if (!kept.ok) return kept;
    return ok({
      value: { ...answer, ...kept.value, changed: true },
      audit: {
        action: "story.restored",
        subject: "story",
        subjectId: storyId,
        before: { revision: current.id },
        after: { revision: kept.value.revisionId, number: kept.value.number, restoredFrom: older.id },
      },
      keys: [storyDraftKey(storyId)],
      payload: { revisionId: kept.value.revisionId },
    });
  });
