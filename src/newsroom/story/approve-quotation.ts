import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { storyDraftKey, storyKey } from "../staff/keys.ts";
import type { Permission } from "../staff/permission.ts";
import { listQuotationChecks, type QuotationCheck } from "./quotation-check.store.ts";
import { findRevision } from "./story.store.ts";

/** An editor stands behind a deviation from the words; a checker has held the words against their source. */
export type QuotationApproval = "deviation" | "source";

const permissionFor = {
  deviation: "quotation.approve",
  source: "quotation.sign",
} as const satisfies Record<QuotationApproval, Permission>;

export interface ApproveQuotation {
  readonly revisionId: string;
  readonly quotationId: string;
  readonly kind: QuotationApproval;
  readonly note?: string;
  /** Of what was looked at: refused when the quotation, its words or its source have changed since. */
  readonly fingerprint: string;
}

/**
 * Signs one quotation as it stands: it holds for every revision with the same words, speaker and source, and for no
 * other. Only a person signs. What differs from the words spoken cannot be approved.
 */
export const approveQuotation = async (
  by: By,
  clock: Clock,
  { revisionId, quotationId, kind, note = "", fingerprint }: ApproveQuotation,
): Promise<Result<null>> =>
  await change(by, permissionFor[kind], async (trx) => {
    if (by.actor.staffId === null) return fail("An approval is signed by a person.");
    const revision = await findRevision(trx, revisionId);
    const check = (await listQuotationChecks(trx, revisionId)).find((one) => one.quotationId === quotationId);
    if (revision === null || check === undefined)
      return fail(`There is no quotation “${quotationId}” in this revision.`);
    const refusal = refuse(check, kind, fingerprint);
    if (refusal !== null) return fail(refusal);
    const written = await trx
      .insertInto("quotation_approval")
      .values({
        id: newId(),
        story_id: revision.storyId,
        quotation_id: quotationId,
        fingerprint,
        kind,
        staff_id: by.actor.staffId,
        note,
        at: clock(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (written === undefined) return unchanged(null);
    return ok({
      value: null,
      audit: {
        action: kind === "source" ? "quotation.signed" : "quotation.approved",
        subject: "story",
        subjectId: revision.storyId,
        after: { quotation: quotationId, pieces: check.pieces, fingerprint, note },
      },
      keys: [storyKey(revision.storyId), storyDraftKey(revision.storyId)],
    });
  });

const refuse = (check: QuotationCheck, kind: QuotationApproval, seen: string): string | null => {
  if (check.fingerprint !== seen || !check.isCurrent)
    return "The quotation or its words have changed since: look at it again.";
  if (kind === "source") {
    if (check.source === "moment")
      return "This quotation is held against the words spoken: there is no source to sign.";
    return check.source === "none" ? "Nothing says where this quotation comes from." : null;
  }
  if (check.source !== "moment" || check.needsApproval.length === 0)
    return "Nothing in this quotation needs an editor's approval.";
  return null;
};
