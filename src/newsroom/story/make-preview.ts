import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import { type By, change } from "../staff/change.ts";
import { longestPreview, signPreview } from "./preview-link.ts";
import { findRevision } from "./story.store.ts";

export interface MakePreview {
  readonly revisionId: string;
  /** Milliseconds that the link lasts, at most fourteen days. */
  readonly lasts: number;
}

/** A link that shows one revision to whoever has it, until it expires. Who made it is kept. */
export const makePreview = async (
  by: By,
  clock: Clock,
  secret: string,
  { revisionId, lasts }: MakePreview,
): Promise<Result<{ token: string; expiresAt: Date }>> =>
  await change(by, "story.preview", async (trx) => {
    if (!(lasts > 0)) return fail("A preview lasts for a while: give it an hour or more.");
    if (lasts > longestPreview) return fail("A preview lasts at most fourteen days.");
    const revision = await findRevision(trx, revisionId);
    if (revision === null) return fail("There is no such revision.");
    if (revision.withheldAt !== null) return fail(`Revision ${revision.number} is withheld.`);
    const expiresAt = new Date(clock().getTime() + lasts);
    const token = signPreview(secret, { revisionId, expiresAt, madeBy: by.actor.staffId });
    return ok({
      value: { token, expiresAt },
      audit: {
        action: "preview.made",
        subject: "story_revision",
        subjectId: revisionId,
        after: { expiresAt },
      },
      keys: [],
    });
  });
