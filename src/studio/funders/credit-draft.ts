import type { BodyOf, CallOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import type { Credit } from "./credit.ts";

type Scope = BodyOf<Operations["addFundingCredit"]>["scope"];
type Changed = NonNullable<CallOf<Operations["editFundingCredit"]>["body"]>;

/** An acknowledgement as it is typed. */
export interface CreditDraft {
  /** Slug; empty: not chosen yet. */
  readonly funder: string;
  readonly wording: string;
  readonly wordingPlayer: string;
  readonly wordingFeed: string;
  readonly role: Credit["role"];
  readonly firstDay: string;
  /** Empty: no end. */
  readonly lastDay: string;
  readonly position: string;
  readonly learnMoreUrl: string;
  readonly learnMoreLabel: string;
  readonly scopeKind: Scope["kind"];
  /** Null: not chosen yet, or the whole site. */
  readonly scopeOf: { readonly id: string; readonly title: string } | null;
}

export const newDraft = (funder: string, firstDay: string): CreditDraft => ({
  funder,
  wording: "",
  wordingPlayer: "",
  wordingFeed: "",
  role: "funder",
  firstDay,
  lastDay: "",
  position: "0",
  learnMoreUrl: "",
  learnMoreLabel: "",
  scopeKind: "site",
  scopeOf: null,
});

export const draftOf = (credit: Credit): CreditDraft => ({
  funder: credit.funder.slug,
  wording: credit.wording,
  wordingPlayer: credit.wordingPlayer,
  wordingFeed: credit.wordingFeed,
  role: credit.role,
  firstDay: credit.firstDay,
  lastDay: credit.lastDay ?? "",
  position: String(credit.position),
  learnMoreUrl: credit.learnMore?.url ?? "",
  learnMoreLabel: credit.learnMore?.label ?? "",
  scopeKind: credit.scope.kind,
  scopeOf: credit.scope.id === null ? null : { id: credit.scope.id, title: credit.scope.title },
});

/** How it is said and when, as the API takes it. */
export const saidIn = (draft: CreditDraft): Changed & { wording: string; firstDay: string } => ({
  wording: draft.wording,
  wordingPlayer: draft.wordingPlayer,
  wordingFeed: draft.wordingFeed,
  role: draft.role,
  firstDay: draft.firstDay,
  lastDay: draft.lastDay === "" ? null : draft.lastDay,
  position: Number.parseInt(draft.position, 10) || 0,
  learnMore:
    draft.learnMoreUrl.trim() === "" ? null : { url: draft.learnMoreUrl, label: draft.learnMoreLabel },
});

/** What it is for; null: that is not chosen yet. */
export const scopeIn = ({ scopeKind: kind, scopeOf }: CreditDraft): Scope | null => {
  if (kind === "site") return { kind };
  return scopeOf === null ? null : { kind, id: scopeOf.id };
};
