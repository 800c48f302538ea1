import { newId } from "../../kit/id.ts";
import { contentSha256, toStored } from "../../content/canonical.ts";
import { plainText } from "../../content/plain-text.ts";
import type { StoryContent } from "../../content/story-content.ts";
import { type Result, ok } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import { json, type Trx } from "../../platform/database/database.ts";
import type { By } from "../staff/change.ts";
import { deriveRevision, forgetOldUses } from "./derive-revision.ts";

export interface NewRevision {
  readonly storyId: string;
  readonly content: StoryContent;
  readonly basedOnId: string | null;
  readonly restoredFromId: string | null;
  readonly note: string;
}

/**
 * Writes a story's next revision, what it uses and how its quotations stand, and moves the draft pointer there. The
 * story's row must be held by the transaction. Refused: it refers to what is not known here.
 */
export const keepRevision = async (
  trx: Trx,
  by: Pick<By, "actor">,
  clock: Clock,
  revision: NewRevision,
): Promise<Result<{ revisionId: string; number: number }>> => {
  const { storyId, content } = revision;
  const revisionId = newId();
  const now = clock();
  const last = await trx
    .selectFrom("story_revision")
    .select((of) => of.fn.max("number").as("number"))
    .where("story_id", "=", storyId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await trx
    .insertInto("story_revision")
    .values({
      id: revisionId,
      story_id: storyId,
      number,
      based_on_id: revision.basedOnId,
      restored_from_id: revision.restoredFromId,
      content: json(toStored(content)),
      headline: content.headline,
      language: content.language,
      plain_text: plainText(content),
      content_sha256: contentSha256(content),
      note: revision.note,
      made_by: by.actor.staffId,
      made_at: now,
    })
    .execute();
  await trx
    .updateTable("story")
    .set({ draft_revision_id: revisionId, updated_at: now })
    .where("id", "=", storyId)
    .execute();
  const derived = await deriveRevision(trx, { id: revisionId, storyId, content });
  if (!derived.ok) return derived;
  await forgetOldUses(trx, storyId);
  return ok({ revisionId, number });
};
