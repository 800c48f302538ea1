import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";

export type Claim = AnswerOf<Operations["listClaims"]>["items"][number];

export const claimKinds = [
  "quotation",
  "excerpt",
  "figure",
  "link",
] as const satisfies readonly Claim["kind"][];

/** A named person stands behind it as it is. */
export const isDone = ({ tick, isSigned, signedBy }: Claim): boolean =>
  isSigned ? signedBy !== null : tick !== null;

/** The words are not those spoken, or may not be: nothing to tick before they are mended. */
export const mustBeMended = ({ kind, verdict, isOld, isSigned }: Claim): boolean =>
  kind === "quotation" && !isSigned && (isOld || verdict === "differs" || verdict === "misattributed");

/** What the domain calls it in the story. */
export const quotationIdOf = ({ id }: Pick<Claim, "id">): string => id.slice(id.indexOf(":") + 1);
