import { wordJoint } from "../kit/text.ts";
import type { FoundQuotation } from "../newsroom/quotation/find-quotation.ts";
import { gateOf, type HousePolicy } from "../newsroom/quotation/gate.ts";
import { quotationText } from "../newsroom/quotation/parse-quotation.ts";
import type { Verdict } from "../newsroom/quotation/verdict.ts";
import { type MarkStyle, markQuoted, markSpoken } from "./quote-marks.ts";
import { showTime } from "./time.ts";

const inWords: Readonly<Record<Verdict, string>> = {
  verbatim: "Said word for word",
  cleaned: "Said so, but for hesitations",
  elided: "Said so, with words left out at an ellipsis",
  edited: "Said so, with words in brackets",
  unchecked: "Listen first",
  ambiguous: "Said more than once",
  misattributed: "Said by somebody else",
  differs: "Not said so",
};

/** A place as it is told: facts for machines. */
export const quoteFacts = (found: FoundQuotation, policy: HousePolicy, publicUrl: string) => {
  const { recording, judgement, sentences, spoken, speaker, before, after, ambiguous } = found;
  const gate = gateOf(judgement, policy);
  return {
    verdict: judgement.verdict,
    mayBePublished: gate.passes && !ambiguous,
    why: ambiguous && gate.passes ? "It is said just so elsewhere, too: choose which is meant." : gate.why,
    score: judgement.score,
    ambiguous,
    speaker,
    work: {
      id: recording.id,
      kind: recording.kind,
      slug: recording.slug,
      title: recording.title,
      state: recording.state,
    },
    cut: found.cutId,
    transcriptVersion: found.transcriptVersion,
    place: judgement.place,
    address: `${publicUrl}/${recording.kind}/${recording.slug}/transcript/${sentences.first}`,
    spoken,
    before,
    after,
    findings: judgement.findings,
    needsApproval: judgement.needsApproval,
  };
};

export type QuoteFacts = ReturnType<typeof quoteFacts>;

/** The same for people; `language` is that of the words spoken. */
export const quoteLines = (
  found: FoundQuotation,
  facts: QuoteFacts,
  pieces: readonly string[],
  style: MarkStyle,
): string[] => {
  const { judgement, recording } = found;
  const time = judgement.place.start === null ? "" : `, ${showTime(judgement.place.start, true)}`;
  const hasDifferences = judgement.verdict !== "verbatim";
  return [
    `${inWords[judgement.verdict]}. ${facts.why}`,
    `${found.speaker.name ?? "Somebody"} in “${recording.title}”${time}`,
    facts.address,
    ...(hasDifferences ? [`  quoted  ${markQuoted(quotationText(pieces), judgement.findings, style)}`] : []),
    `  spoken  ${markSpoken(found, wordJoint(recording.language), style)}`,
    ...(recording.state === "published" ? [] : ["Nobody can see it yet: the recording is not published."]),
    ...judgement.needsApproval.map((reason) => `A named editor must approve: ${reason}`),
  ];
};
