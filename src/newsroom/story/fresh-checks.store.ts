import type { Database, Trx } from "../../platform/database/database.ts";
import type { RevisionToDerive } from "./derive-uses.ts";
import { type ExaminedQuotation, examineQuotations } from "./examine-quotations.ts";
import { listQuotationChecks, type QuotationCheck } from "./quotation-check.store.ts";

/**
 * How the quotations of a revision stand against the words as they are now, whether or not it was checked again since they
 * changed. Writes nothing.
 */
export const freshChecks = async (
  db: Database | Trx,
  revision: RevisionToDerive,
): Promise<QuotationCheck[]> => {
  const kept = new Map(
    (await listQuotationChecks(db, revision.id)).map((check) => [check.quotationId, check]),
  );
  const examined = await examineQuotations(db, revision);
  const signers = await listSigners(db, revision.storyId);
  return examined.map((one) => {
    const check = kept.get(one.placed.quotation.id);
    return check?.isCurrent === true ? check : checkOf(one, signers);
  });
};

/** Names by quotation, fingerprint and kind of approval; the latest who signed. */
type Signers = ReadonlyMap<string, string>;

const nameOf = (quotationId: string, fingerprint: string, kind: string): string =>
  `${quotationId} ${fingerprint} ${kind}`;

const listSigners = async (db: Database | Trx, storyId: string): Promise<Signers> => {
  const rows = await db
    .selectFrom("quotation_approval as approval")
    .innerJoin("staff", "staff.id", "approval.staff_id")
    .select(["approval.quotation_id", "approval.fingerprint", "approval.kind", "staff.name"])
    .where("approval.story_id", "=", storyId)
    .orderBy("approval.at")
    .execute();
  return new Map(
    rows.map(({ quotation_id: id, fingerprint, kind, name }) => [nameOf(id, fingerprint, kind), name]),
  );
};

const checkOf = (
  { placed, moment, judgement, fingerprint }: ExaminedQuotation,
  signers: Signers,
): QuotationCheck => {
  const { id, source } = placed.quotation;
  return {
    quotationId: id,
    blockId: placed.blockId,
    source: source.type,
    momentId: moment?.current.id ?? null,
    recordingId: moment?.current.recordingId ?? null,
    cutId: moment?.current.cutId ?? null,
    pieces: placed.pieces,
    firstWord: judgement?.place?.firstWord ?? null,
    lastWord: judgement?.place?.lastWord ?? null,
    verdict: judgement?.verdict ?? null,
    findings: judgement?.findings ?? [],
    needsApproval: judgement?.needsApproval ?? [],
    score: judgement?.score ?? 0,
    fingerprint,
    // A moment that may not be shown is held against nothing, as in a check that is kept.
    isCurrent: source.type !== "moment" || moment !== null,
    approvedBy: signers.get(nameOf(id, fingerprint, "deviation")) ?? null,
    signedBy: signers.get(nameOf(id, fingerprint, "source")) ?? null,
  };
};
