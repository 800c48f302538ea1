import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { storyDraftKey } from "../staff/keys.ts";
import type { Permission } from "../staff/permission.ts";
import { findRevision } from "./story.store.ts";

export const approvalKinds = ["editor", "fact-checker", "legal"] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

export const isApprovalKind = (text: string): text is ApprovalKind =>
  (approvalKinds as readonly string[]).includes(text);

const permissionFor = {
  editor: "approval.editor",
  "fact-checker": "approval.fact-checker",
  legal: "approval.legal",
} as const satisfies Record<ApprovalKind, Permission>;

export interface ApproveRevision {
  readonly revisionId: string;
  readonly kind: ApprovalKind;
  readonly note?: string;
}

/** Signs one revision: a later one does not have it. Only a person signs. */
export const approveRevision = async (
  by: By,
  clock: Clock,
  { revisionId, kind, note = "" }: ApproveRevision,
): Promise<Result<null>> =>
  await change(by, permissionFor[kind], async (trx) => {
    if (by.actor.staffId === null) return fail("An approval is signed by a person.");
    const revision = await findRevision(trx, revisionId);
    if (revision === null) return fail("There is no such revision.");
    if (revision.withheldAt !== null)
      return fail(`Revision ${revision.number} is withheld: there is nothing to approve.`);
    const isNew = await keepApproval(trx, by.actor.staffId, clock, { revisionId, kind, note });
    if (!isNew) return unchanged(null);
    return ok({
      value: null,
      audit: {
        action: "revision.approved",
        subject: "story_revision",
        subjectId: revisionId,
        after: { kind, note },
      },
      keys: [storyDraftKey(revision.storyId)],
    });
  });

/** @returns false: this person has signed it so before */
export const keepApproval = async (
  trx: Trx,
  staffId: string,
  clock: Clock,
  { revisionId, kind, note = "" }: ApproveRevision,
): Promise<boolean> => {
  const written = await trx
    .insertInto("approval")
    .values({ id: newId(), revision_id: revisionId, kind, staff_id: staffId, note, at: clock() })
    .onConflict((conflict) => conflict.columns(["revision_id", "kind", "staff_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
};

export interface Approval {
  readonly kind: ApprovalKind;
  readonly by: string;
  readonly note: string;
  readonly at: Date;
}

export const listApprovals = async (trx: Trx | By["db"], revisionId: string): Promise<Approval[]> => {
  const rows = await trx
    .selectFrom("approval")
    .innerJoin("staff", "staff.id", "approval.staff_id")
    .select(["approval.kind", "staff.name", "approval.note", "approval.at"])
    .where("approval.revision_id", "=", revisionId)
    .orderBy("approval.at")
    .execute();
  return rows.map(({ kind, name, note, at }) => ({ kind: kind as ApprovalKind, by: name, note, at }));
};
