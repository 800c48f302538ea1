import type { Finding, Judgement, Verdict } from "./verdict.ts";

/** What the house does with a quotation from which hesitations were cleaned. */
export interface HousePolicy {
  readonly cleaned: "pass" | "mark" | "refuse";
}

/** The mark that a quotation which may be published gets; the interface has the words (catalogue, `quotation.marks`). */
export type GateMark =
  | "verified"
  | "verified-word-for-word"
  | "verified-shortened"
  | "verified-with-brackets"
  | "verified-without-hesitations"
  | "translated";

/** What the gate says, the mark beside the quotation on the page, and why, in a sentence for the editor. */
export interface GateAnswer {
  passes: boolean;
  /** Empty: none, it may not be published. */
  mark: GateMark | "";
  why: string;
}

/**
 * Whether a quotation may be published as it stands. `isApproved`: a named editor has approved this judgement's reasons,
 * which opens the gate for those alone, never for words that differ.
 */
export const gateOf = (judgement: Judgement, policy: HousePolicy, isApproved = false): GateAnswer => {
  const answer = answerOf(judgement, policy);
  if (!answer.passes || isApproved || judgement.needsApproval.length === 0) return answer;
  return {
    ...answer,
    passes: false,
    why: `A named editor must approve it. ${judgement.needsApproval.join(" ")}`,
  };
};

const refused = (why: string): GateAnswer => ({ passes: false, mark: "", why });

const answerOf = (judgement: Judgement, policy: HousePolicy): GateAnswer =>
  answers[judgement.verdict](judgement, policy);

const answers: Readonly<Record<Verdict, (judgement: Judgement, policy: HousePolicy) => GateAnswer>> = {
  verbatim: () => ({ passes: true, mark: "verified-word-for-word", why: "These are the words spoken." }),
  cleaned: (judgement, policy) => cleaned(judgement, policy),
  elided: (judgement) => ({
    passes: true,
    mark: "verified-shortened",
    why: `Left out at an ellipsis: ${listOf(judgement, "ellipsis")}.`,
  }),
  edited: (judgement) => ({
    passes: true,
    mark: "verified-with-brackets",
    why: `In place of a bracket was said: ${listOf(judgement, "bracket")}.`,
  }),
  unchecked: (judgement) => unchecked(judgement),
  ambiguous: () => refused("The words stand in several places: choose which is meant."),
  misattributed: (judgement) => refused(`Somebody else says it: ${speakersOf(judgement)}.`),
  differs: (judgement) => refused(differs(judgement)),
};

const speakersOf = ({ findings }: Judgement): string =>
  findings
    .filter(({ kind }) => kind === "speaker")
    .map(({ spoken }) => spoken)
    .join(", ");

const listOf = ({ findings }: Judgement, kind: Finding["kind"]): string =>
  findings
    .filter((finding) => finding.kind === kind && finding.harmless !== true)
    .map(({ spoken }) => (spoken === "" ? "nothing" : `“${spoken}”`))
    .join(", ");

const cleaned = ({ findings }: Judgement, policy: HousePolicy): GateAnswer => {
  const left = findings
    .filter(({ kind }) => kind === "filler" || kind === "repetition" || kind === "false-start")
    .map(({ spoken }) => `“${spoken}”`)
    .join(", ");
  if (policy.cleaned === "refuse")
    return refused(`The house quotes hesitations, or marks them with an ellipsis: ${left}.`);
  const mark = policy.cleaned === "mark" ? "verified-without-hesitations" : "verified";
  return { passes: true, mark, why: `Hesitations were left out: ${left}.` };
};

const unchecked = ({ findings }: Judgement): GateAnswer => {
  const kinds = new Set(findings.map(({ kind }) => kind));
  if (kinds.has("translation"))
    return { passes: true, mark: "translated", why: "A translation is linked, and not verified." };
  if (kinds.has("speaker-unknown"))
    return refused("The transcript does not say who speaks: listen, and name the speaker.");
  return refused("Nobody has checked these words of the transcript: listen, and mark them checked.");
};

const differs = ({ findings }: Judgement): string => {
  const first = findings.find(({ kind }) => refusals.has(kind));
  const say = refusals.get(first?.kind ?? "not-found");
  return first === undefined || say === undefined ? "These are not the words spoken." : say(first);
};

const refusals = new Map<Finding["kind"], (finding: Finding) => string>([
  ["not-found", () => "These words are not in the transcript."],
  ["too-long", () => "A quotation of more than 20,000 characters is not checked: quote less."],
  ["dropped", ({ spoken }) => `“${spoken}” was left out without an ellipsis.`],
  ["added", ({ quoted }) => `“${quoted}” was not said.`],
  ["negation", (finding) => `A negation was changed: ${pairOf(finding)}.`],
  ["number", (finding) => `A number was changed: ${pairOf(finding)}.`],
  ["date", (finding) => `A date was changed: ${pairOf(finding)}.`],
  ["name", (finding) => `A name was changed: ${pairOf(finding)}.`],
  ["changed", (finding) => `Words were changed: ${pairOf(finding)}.`],
]);

const pairOf = ({ quoted, spoken }: Finding): string =>
  `quoted ${quoted === "" ? "nothing" : `“${quoted}”`}, said ${spoken === "" ? "nothing" : `“${spoken}”`}`;
