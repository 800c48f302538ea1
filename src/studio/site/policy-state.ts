import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { site } from "../words/site.ts";

const said = site.policies.states;

export type PolicyLine = AnswerOf<Operations["listPolicies"]>["items"][number];
export type Policy = AnswerOf<Operations["readPolicy"]>;
export type PolicyWords = AnswerOf<Operations["readPolicyVersion"]>;

/** How a policy stands: what is in force, and whether a newer version waits. */
export const stateOf = ({
  state,
  inForce,
  latest,
}: Pick<PolicyLine, "state" | "inForce" | "latest">): {
  readonly look: "good" | "warn" | "";
  readonly text: string;
} => {
  if (state === "withdrawn") return { look: "", text: said.withdrawn };
  if (inForce === null) return { look: "warn", text: said.draft };
  return inForce === latest
    ? { look: "good", text: said.inForce }
    : { look: "warn", text: said.older(inForce) };
};
