import { gateOf, type GateMark, type HousePolicy } from "../quotation/gate.ts";
import type { Finding, Verdict } from "../quotation/verdict.ts";

/** What is known of a bound quotation's check. */
export interface MarkFacts {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly needsApproval: readonly string[];
  readonly score: number;
  readonly isCurrent: boolean;
  readonly isApproved: boolean;
  readonly policy: HousePolicy;
}

/** The small mark beside a quotation; the interface has the words (catalogue, `quotation.marks`). */
export type MarkName =
  | GateMark
  | "checked-again"
  | "hear"
  | "see-document"
  | "see-source"
  | "document-checked"
  | "source-checked";

export interface QuotationMark {
  readonly mark: MarkName;
  readonly verified: boolean;
}

/**
 * The small mark beside a quotation whose moment is shown. "verified" is said only by a check that is of the words as they
 * stand, that the gate would let pass now, and that whoever must has approved; whatever else leads to its words without
 * claiming anything.
 */
export const markOf = ({ isCurrent, isApproved, policy, ...check }: MarkFacts): QuotationMark => {
  if (!isCurrent) return { mark: "checked-again", verified: false };
  const { passes, mark } = gateOf({ ...check, place: null }, policy, isApproved);
  if (!passes || mark === "") return { mark: "hear", verified: false };
  return { mark, verified: mark.startsWith("verified") };
};

/** The mark of a quotation that is sourced otherwise: never "verified". */
export const sourceMark = (source: "document" | "link", signedBy: string | null): MarkName => {
  if (source === "document") return signedBy === null ? "see-document" : "document-checked";
  return signedBy === null ? "see-source" : "source-checked";
};
