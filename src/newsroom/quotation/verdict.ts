/**
 * How a quotation stands to the words spoken, from best to worst; of several findings the worst wins.
 * "ambiguous": the words stand equally well in two places, and nobody has said which is meant.
 */
export const verdicts = [
  "verbatim",
  "cleaned",
  "elided",
  "edited",
  "unchecked",
  "ambiguous",
  "misattributed",
  "differs",
] as const;
export type Verdict = (typeof verdicts)[number];

/** What each kind of finding makes of the verdict, at best. An ellipsis or bracket that changes nothing is "verbatim". */
export const verdictOfKind = {
  /** Not of the words said: a transcriber's "[applause]" left out. */
  punctuation: "verbatim",
  sic: "verbatim",
  filler: "cleaned",
  repetition: "cleaned",
  "false-start": "cleaned",
  ellipsis: "elided",
  bracket: "edited",
  /** Not the machine's word, but it sounds like it, and nobody has listened. */
  "sounds-alike": "unchecked",
  /** Words of a machine, or of captions, that no person has checked. */
  "not-checked": "unchecked",
  "speaker-unknown": "unchecked",
  translation: "unchecked",
  speaker: "misattributed",
  dropped: "differs",
  changed: "differs",
  added: "differs",
  negation: "differs",
  number: "differs",
  name: "differs",
  date: "differs",
  "not-found": "differs",
  "too-long": "differs",
} as const satisfies Readonly<Record<string, Verdict>>;
export type FindingKind = keyof typeof verdictOfKind;

/** One difference between the quotation and the words spoken, or a doubt about them. */
export interface Finding {
  kind: FindingKind;
  quoted: string;
  spoken: string;
  /** [from, to) in characters of the quotation's text: its pieces joined by one space. */
  from: number;
  to: number;
  /** Numbers of the transcript's words that it concerns, both included; null where there are none. */
  firstWord: number | null;
  lastWord: number | null;
  /** Of an ellipsis: how many words were skipped. */
  words?: number;
  /** Of an ellipsis: how long they last; missing where the transcript has no times. */
  milliseconds?: number;
  /** It was looked at and changes nothing: an ellipsis over nothing, "[W]e" for "we". */
  harmless?: true;
}

/** Word numbers, both included, and milliseconds of the cut. */
export interface QuotedPlace {
  firstWord: number;
  lastWord: number;
  start: number | null;
  end: number | null;
}

export interface Judgement {
  verdict: Verdict;
  /** In the order of the quotation. */
  findings: readonly Finding[];
  /** Reasons, in words, for which a named editor must approve before it is published; empty: none. */
  needsApproval: readonly string[];
  /** Where it stands; `alsoAt` where it stands equally well. Null: nowhere in these words. */
  place: (QuotedPlace & { alsoAt?: readonly QuotedPlace[] }) | null;
  /** 0 to 1: the share of the words, quoted and spoken, that agree. */
  score: number;
}

export const worstOf = (found: readonly Verdict[]): Verdict =>
  found.reduce<Verdict>(
    (worst, each) => (verdicts.indexOf(each) > verdicts.indexOf(worst) ? each : worst),
    "verbatim",
  );

export const verdictOf = (finding: Finding): Verdict =>
  finding.harmless === true ? "verbatim" : verdictOfKind[finding.kind];
