import type { Result } from "../../kit/result.ts";
import type { Trx } from "../../platform/database/database.ts";
import { checkQuotations } from "./check-quotations.ts";
import { deriveUses, type RevisionToDerive } from "./derive-uses.ts";

/**
 * What follows from a revision's content: what it refers to, and how its quotations stand now. Made when it is saved, and
 * again when a pointer comes to name an older one. Refused: it refers to what is not known here.
 */
export const deriveRevision = async (trx: Trx, revision: RevisionToDerive): Promise<Result<null>> => {
  const uses = await deriveUses(trx, revision);
  if (!uses.ok) return uses;
  await checkQuotations(trx, revision);
  return uses;
};

/** Uses are kept of those revisions alone that a pointer names. The story's pointers must be moved already. */
export const forgetOldUses = async (trx: Trx, storyId: string): Promise<void> => {
  await trx
    .deleteFrom("story_use")
    .where("story_id", "=", storyId)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom("story")
            .select("story.id")
            .where("story.id", "=", storyId)
            .where((named) =>
              named.or([
                named("story.draft_revision_id", "=", named.ref("story_use.revision_id")),
                named("story.published_revision_id", "=", named.ref("story_use.revision_id")),
                named("story.scheduled_revision_id", "=", named.ref("story_use.revision_id")),
              ]),
            ),
        ),
      ),
    )
    .execute();
};
