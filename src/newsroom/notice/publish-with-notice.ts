import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import { announce } from "../../platform/outbox.ts";
import type { GateRefusal } from "../story/gates.ts";
import { type PublishedStory, type PublishStory, publishWithin } from "../story/publish-story.ts";
import { holdStory } from "../story/story.store.ts";
import { type By, change, writeAudit } from "../staff/change.ts";
import { addNoticeWithin, type NewNotice } from "./add-notice.ts";

/** The amended story, and the notice that says what was amended. Its revisions are what readers saw and see. */
export interface PublishWithNotice extends PublishStory {
  readonly notice: Omit<NewNotice, "on" | "revisionBefore" | "revisionAfter" | "imported">;
}

export interface PublishedWithNotice extends PublishedStory {
  readonly noticeId: string;
}

/**
 * Publishes an amended story and its notice together: readers never see one without the other. Refused: what publishing or
 * the notice by itself would be, a story that was never published, a revision that readers see already.
 */
export const publishWithNotice = async (
  by: By,
  clock: Clock,
  publish: PublishWithNotice,
): Promise<Result<PublishedWithNotice, string | GateRefusal>> => {
  // One transaction has one permission; this needs two.
  if (!by.actor.permissions.has("notice.add"))
    return fail(`${by.actor.name} may not do this: it needs the permission notice.add.`);
  return await change<PublishedWithNotice, GateRefusal>(by, "story.publish", async (trx) => {
    const before = await holdStory(trx, publish.storyId);
    if (before?.publishedRevisionId === null)
      return fail(`“${before.slug}” was never published: publish it without a notice.`);
    const published = await publishWithin(trx, by, clock, publish);
    if (!published.ok) return published;
    const { value: story, audit, keys, payload = {} } = published.value;
    if (!story.changed)
      return fail(`Readers see revision ${story.number} already: add the notice without publishing.`);
    const added = await addNoticeWithin(trx, by, clock, {
      ...publish.notice,
      on: { storyId: publish.storyId },
    });
    if (!added.ok) return added;
    const { value: noticeId, audit: noticed, keys: ofNotice } = added.value;
    if (noticed !== null) {
      await writeAudit(trx, by, noticed);
      await announce(trx, noticed.action, ofNotice, { id: noticeId });
    }
    return ok({
      value: { ...story, noticeId },
      audit,
      keys,
      payload,
    });
  });
};
