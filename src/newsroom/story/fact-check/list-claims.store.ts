import type { Database, Trx } from "../../../platform/database/database.ts";
import { listQuotationChecks } from "../quotation-check.store.ts";
import { readReferences } from "../read-references.store.ts";
import type { Revision } from "../story.ts";
import { type ClaimView, viewClaim } from "./claim-view.ts";
import { claimsOf } from "./claims-of.ts";

/** Who ticked a claim, just as it stands. */
export interface ClaimTick {
  readonly id: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
  readonly note: string;
  /** The number of the revision on which it was ticked. */
  readonly revisionNumber: number;
}

export interface TickedClaim extends ClaimView {
  /** Null: nobody has ticked it as it stands. */
  readonly tick: ClaimTick | null;
}

/**
 * What can be checked in a revision, each with what it is held against and who has ticked it so. A withheld one has none.
 * @param day YYYY-MM-DD: rights are asked for this day
 */
export const listClaims = async (
  db: Database | Trx,
  { id: revisionId, storyId, content }: Pick<Revision, "id" | "storyId" | "content">,
  day: string,
): Promise<TickedClaim[]> => {
  if (content === null) return [];
  const claims = claimsOf(content);
  const [references, checks, ticks] = await Promise.all([
    readReferences(db, content, { revisionId, audience: "staff", day }),
    listQuotationChecks(db, revisionId),
    listTicks(db, storyId),
  ]);
  return claims.map((claim) => {
    const view = viewClaim(claim, references, checks);
    return Object.assign(view, { tick: ticks.get(nameOf(view)) ?? null });
  });
};

const nameOf = ({ id, fingerprint }: { readonly id: string; readonly fingerprint: string }): string =>
  `${id} ${fingerprint}`;

const listTicks = async (db: Database | Trx, storyId: string): Promise<Map<string, ClaimTick>> => {
  const rows = await db
    .selectFrom("claim_tick")
    .innerJoin("staff", "staff.id", "claim_tick.staff_id")
    .innerJoin("story_revision", "story_revision.id", "claim_tick.revision_id")
    .select([
      "claim_tick.id",
      "claim_tick.claim",
      "claim_tick.fingerprint",
      "claim_tick.note",
      "claim_tick.at",
      "staff.id as staff_id",
      "staff.name",
      "story_revision.number",
    ])
    .where("claim_tick.story_id", "=", storyId)
    .where("claim_tick.taken_back_at", "is", null)
    .execute();
  return new Map(
    rows.map((row) => [
      nameOf({ id: row.claim, fingerprint: row.fingerprint }),
      {
        id: row.id,
        by: { id: row.staff_id, name: row.name },
        at: row.at,
        note: row.note,
        revisionNumber: row.number,
      },
    ]),
  );
};
