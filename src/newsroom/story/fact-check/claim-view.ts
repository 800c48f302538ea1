import { createHash } from "node:crypto";
import type { Verdict } from "../../quotation/verdict.ts";
import type { QuotationCheck } from "../quotation-check.store.ts";
import type { References } from "../references.ts";
import type { Claim, ClaimSource } from "./claim.ts";

/** A claim with what it is held against, as that stands now. */
export interface ClaimView extends Claim {
  /** Null: it is no quotation of a moment, or its words were changed and are not checked again yet. */
  readonly verdict: Verdict | null;
  /** A quotation's words were changed since they were checked. */
  readonly isOld: boolean;
  readonly needsApproval: readonly string[];
  /** Who stands behind the deviation; who signed the source. */
  readonly approvedBy: string | null;
  readonly signedBy: string | null;
  /** Sourced otherwise than to a moment: it is signed, not ticked. */
  readonly isSigned: boolean;
  readonly speaker: string | null;
  /** The words spoken, and the sentences around them; null without a moment. */
  readonly words: { readonly before: string; readonly inside: string; readonly after: string } | null;
  /** What a tick is given to: any other word, source or verdict is another. */
  readonly fingerprint: string;
}

/** What each claim is shown with. Pure. */
export const viewClaim = (
  claim: Claim,
  references: References,
  checks: readonly QuotationCheck[],
): ClaimView => {
  const sources = claim.sources.map((source) => named(source, references));
  const moment = claim.momentId === null ? undefined : references.moments.get(claim.momentId);
  const ofMoment = moment === undefined ? [] : [recordingSource(moment.recording)];
  const view = { ...claim, sources: [...ofMoment, ...sources] };
  if (claim.kind === "quotation") return viewQuotation(view, references, checks);
  const words = moment === undefined ? null : { before: "", inside: moment.text, after: "" };
  return {
    ...view,
    ...unchecked,
    speaker: moment?.speaker?.name ?? null,
    words,
    fingerprint: hash([
      claim.kind,
      claim.text,
      claim.around,
      claim.momentId,
      words?.inside ?? "",
      claim.sources,
    ]),
  };
};

const unchecked = {
  verdict: null,
  isOld: false,
  needsApproval: [],
  approvedBy: null,
  signedBy: null,
  isSigned: false,
} as const;

const viewQuotation = (
  claim: Claim,
  references: References,
  checks: readonly QuotationCheck[],
): ClaimView => {
  const id = claim.id.slice("quotation:".length);
  const check = checks.find(({ quotationId }) => quotationId === id);
  const shown = references.quotations.get(id);
  const document = shown?.origin?.type === "document" ? shown.origin : null;
  const ofDocument = document === null ? [] : [{ label: documentLabel(document), url: null, workId: null }];
  return {
    ...claim,
    sources: [...claim.sources, ...ofDocument],
    verdict: check?.isCurrent === true ? check.verdict : null,
    isOld: check === undefined || !check.isCurrent,
    needsApproval: check?.needsApproval ?? [],
    approvedBy: check?.approvedBy ?? null,
    signedBy: check?.signedBy ?? null,
    isSigned: check !== undefined && (check.source === "document" || check.source === "link"),
    speaker: shown?.speaker?.name ?? null,
    words: claim.momentId === null ? null : (shown?.words ?? null),
    fingerprint: check?.fingerprint ?? hash([claim.kind, claim.text, "never checked"]),
  };
};

const documentLabel = ({
  document,
  page,
}: {
  readonly document: { readonly title: string } | null;
  readonly page: number | null;
}): string =>
  [document?.title ?? "", page === null ? "" : `page ${page}`].filter((part) => part !== "").join(", ");

const named = (source: ClaimSource, { works }: References): ClaimSource => {
  const work = source.workId === null ? undefined : works.get(source.workId);
  return work === undefined ? source : { ...source, label: work.title };
};

const recordingSource = ({ id, title }: { readonly id: string; readonly title: string }): ClaimSource => ({
  label: title,
  url: null,
  workId: id,
});

const hash = (seen: unknown): string => createHash("sha256").update(JSON.stringify(seen)).digest("hex");
