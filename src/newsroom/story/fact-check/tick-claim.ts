import { newId } from "../../../kit/id.ts";
import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import { type By, change, unchanged } from "../../staff/change.ts";
import { storyDraftKey } from "../../staff/keys.ts";
import { siteZone } from "../../staff/site-zone.store.ts";
import { dayIn } from "../../../kit/day.ts";
import { findRevision } from "../story.store.ts";
import { listClaims, type TickedClaim } from "./list-claims.store.ts";

export interface TickClaim {
  readonly revisionId: string;
  readonly claim: string;
  /** Of what was looked at: refused when the statement, or what it is held against, has changed since. */
  readonly fingerprint: string;
  readonly note?: string;
}

/**
 * A named person has held one statement of a revision against its source. It holds for every revision in which the
 * statement and its source are just so, and for no other. Only a person ticks.
 */
export const tickClaim = async (
  by: By,
  clock: Clock,
  { revisionId, claim: claimId, fingerprint, note = "" }: TickClaim,
): Promise<Result<null>> =>
  await change(by, "quotation.sign", async (trx) => {
    const { staffId } = by.actor;
    if (staffId === null) return fail("A tick is given by a person.");
    const revision = await findRevision(trx, revisionId);
    if (revision === null) return fail("There is no such revision.");
    const day = dayIn(clock(), await siteZone(trx));
    const claim = (await listClaims(trx, revision, day)).find(({ id }) => id === claimId);
    if (claim === undefined) return fail("This revision does not say that any more.");
    const refusal = refuse(claim, fingerprint);
    if (refusal !== null) return fail(refusal);
    const written = await trx
      .insertInto("claim_tick")
      .values({
        id: newId(),
        story_id: revision.storyId,
        revision_id: revisionId,
        claim: claimId,
        fingerprint,
        staff_id: staffId,
        note,
        at: clock(),
      })
      .onConflict((conflict) =>
        conflict.columns(["story_id", "claim", "fingerprint"]).where("taken_back_at", "is", null).doNothing(),
      )
      .returning("id")
      .executeTakeFirst();
    if (written === undefined) return unchanged(null);
    return ok({
      value: null,
      audit: {
        action: "claim.ticked",
        subject: "story",
        subjectId: revision.storyId,
        after: { claim: claimId, text: claim.text, revision: revision.number, note },
      },
      keys: [storyDraftKey(revision.storyId)],
    });
  });

const refuse = (claim: TickedClaim, seen: string): string | null => {
  if (claim.fingerprint !== seen) return "It has changed since you looked at it: look again.";
  if (claim.isSigned) return "What has no moment is signed: somebody has held it against its source.";
  if (claim.verdict === "differs" || claim.verdict === "misattributed")
    return "These are not the words spoken. Mend the quotation first.";
  return claim.isOld && claim.kind === "quotation"
    ? "Its words have changed since they were checked. Save the story again."
    : null;
};

/** Takes a tick back; who gave it and who took it back stays in the records. */
export const untickClaim = async (
  by: By,
  clock: Clock,
  { storyId, tickId }: { readonly storyId: string; readonly tickId: string },
): Promise<Result<null>> =>
  await change(by, "quotation.sign", async (trx) => {
    const taken = await trx
      .updateTable("claim_tick")
      .set({ taken_back_at: clock(), taken_back_by: by.actor.staffId })
      .where("id", "=", tickId)
      .where("story_id", "=", storyId)
      .where("taken_back_at", "is", null)
      .returning(["claim", "staff_id"])
      .executeTakeFirst();
    if (taken === undefined) return unchanged(null);
    return ok({
      value: null,
      audit: {
        action: "claim.unticked",
        subject: "story",
        subjectId: storyId,
        before: { claim: taken.claim, tickedBy: taken.staff_id },
      },
      keys: [storyDraftKey(storyId)],
    });
  });
