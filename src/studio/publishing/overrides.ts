import type { GateFailure, GateReport } from "./story-facts.ts";

/** What somebody is about to let through in their own name. */
export interface Override {
  readonly gate: string;
  readonly part: string;
  readonly reason: string;
}

type Named = Pick<GateFailure, "gate" | "part">;

const isOf = (failure: Named) => (override: Named) =>
  override.gate === failure.gate && override.part === failure.part;

export const overrideOf = (overrides: readonly Override[], failure: Named): Override | undefined =>
  overrides.find(isOf(failure));

export const withoutOverride = (overrides: readonly Override[], failure: Named): readonly Override[] =>
  overrides.filter((one) => !isOf(failure)(one));

export const withOverride = (overrides: readonly Override[], override: Override): readonly Override[] => [
  ...withoutOverride(overrides, override),
  override,
];

/** What still holds the revision back, and what is to be sent along: an override of what fails no more is refused. */
export const weigh = (
  { blocking }: Pick<GateReport, "blocking">,
  overrides: readonly Override[],
): { readonly held: readonly GateFailure[]; readonly sent: readonly Override[] } => ({
  held: blocking.filter((failure) => overrideOf(overrides, failure) === undefined),
  sent: overrides.filter((override) => blocking.some((failure) => isOf(failure)(override))),
});

/** The approval that the publisher gives by publishing lacks for nobody who publishes. */
export const withoutOwnApproval = (report: GateReport, signsAsEditor: boolean): GateReport => {
  if (!signsAsEditor) return report;
  const isOther = ({ gate, part }: Named): boolean => gate !== "approvals" || part !== "editor";
  return { failures: report.failures.filter(isOther), blocking: report.blocking.filter(isOther) };
};
