import type { Alignment, Step } from "./align.ts";
import { alignmentsOf } from "./alignments.ts";
import { wordsOf, type Comparison } from "./comparison.ts";
import { findDifferences } from "./findings.ts";
import { languageOf } from "./language.ts";
import { namesWith } from "./names.ts";
import { prepareWords } from "./prepare-spoken.ts";
import { quotationText } from "./parse-quotation.ts";
import { placeOf, scoreOf, spokenDoubts, cutAtNegation } from "./place.ts";
import { readQuoted } from "./read-quoted.ts";
import { nearMoment, wordsOfMoment, type WordNumbers } from "./near-moment.ts";
import type { SpeakerName, SpokenSource } from "./spoken.ts";
import { isSameToken } from "./tokens.ts";
import { verdictOf, verdicts, worstOf, type Finding, type FindingKind, type Judgement } from "./verdict.ts";

export type { SpeakerName, SpokenSource, SpokenWord } from "./spoken.ts";

/** What a story says that somebody said. */
export interface QuotationToJudge {
  /** The quoted words in order; more than one where an attribution breaks them ("…," he said, "…"). */
  pieces: readonly string[];
  /** Who is named as the speaker; null: nobody is. */
  speaker: SpeakerName | null;
  /** BCP 47. */
  language: string;
  isTranslation?: boolean;
}

export interface JudgeOptions {
  /** Only these words of the transcript, with a margin: a moment that the quotation is bound to. */
  within?: WordNumbers;
}

/** Characters. What is longer is a document, and no quotation. */
const longestQuotation = 20_000;
/** Scores (in hundredths of a token) that make no difference between two places. */
const equallyGood = 30;
/** A quotation of which less is found is nowhere in these words, unless some words in a row show the place. */
const leastFound = 0.5;
const leastWithRun = 0.2;
const leastRun = 4;

/**
 * Finds a quotation among the words spoken and says how it stands to them (docs/decisions/060). Pure; never throws,
 * whatever the text. Time grows with quotation × words: 10,000 characters in 20,000 words take about a second.
 */
export const judge = (
  quotation: QuotationToJudge,
  source: SpokenSource,
  options: JudgeOptions = {},
): Judgement => {
  const text = quotationText(quotation.pieces);
  if (quotation.isTranslation === true || languageOf(quotation.language) !== languageOf(source.language))
    return withoutPlace("translation", text);
  if (text.length > longestQuotation) return withoutPlace("too-long", text);
  const comparison = compare(text, quotation, source, options);
  const judged = alignmentsOf(comparison).map((alignment) => judgePlace(comparison, alignment, quotation));
  const best = judged
    .filter((each) => isFound(each))
    .toSorted(
      (a, b) =>
        inMoment(a, comparison, options) - inMoment(b, comparison, options) ||
        rankOf(a) - rankOf(b) ||
        b.alignment.score - a.alignment.score,
    );
  const [first, ...others] = best;
  if (first === undefined) return withoutPlace("not-found", text);
  const equal = others.filter((each) => isEqual(first, each));
  return options.within === undefined && equal.length > 0 && mayStandTwice(first)
    ? ambiguous(first, equal)
    : first.judgement;
};

const withoutPlace = (kind: FindingKind, text: string): Judgement => {
  const finding: Finding = {
    kind,
    quoted: text,
    spoken: "",
    from: 0,
    to: text.length,
    firstWord: null,
    lastWord: null,
  };
  return {
    verdict: verdictOf(finding),
    findings: [finding],
    needsApproval:
      kind === "translation" ? ["A translation: somebody who knows both languages must approve it."] : [],
    place: null,
    score: 0,
  };
};

const compare = (
  text: string,
  quotation: QuotationToJudge,
  source: SpokenSource,
  { within }: JudgeOptions,
): Comparison => {
  const { language, origin } = source;
  const words = within === undefined ? source.words : nearMoment(source.words, within);
  const prepared = prepareWords(words, language);
  return {
    quoted: readQuoted(text, language),
    words,
    ...prepared,
    names: namesWith(prepared.names, quotation.speaker?.name ?? null, language),
    language,
    origin,
  };
};

interface Judged {
  alignment: Alignment;
  judgement: Judgement;
  /** The share of the quotation's tokens that were said there, and how many in a row. */
  found: number;
  run: number;
}

const isFound = ({ found, run }: Judged): boolean =>
  found >= leastFound || (found >= leastWithRun && run >= leastRun);

const judgePlace = (comparison: Comparison, alignment: Alignment, { speaker }: QuotationToJudge): Judged => {
  const { findings, needsApproval } = findDifferences(comparison, alignment);
  const doubts = spokenDoubts(comparison, alignment, speaker);
  const all = [...findings, ...doubts];
  const same = alignment.steps.filter(({ one, other }) => {
    const [mine, theirs] = [comparison.quoted.tokens[one ?? -1], comparison.tokens[other ?? -1]];
    return mine !== undefined && theirs !== undefined && isSameToken(mine, theirs);
  });
  return {
    alignment,
    found: same.length / Math.max(1, comparison.quoted.tokens.length),
    run: longestRun(same),
    judgement: {
      verdict: worstOf(all.map(verdictOf)),
      findings: all,
      needsApproval: [...needsApproval, ...cutAtNegation(comparison, alignment)],
      place: placeOf(wordsOf(comparison, alignment.from, alignment.to)),
      score: scoreOf(same.length, comparison.quoted.tokens.length, findings),
    },
  };
};

const longestRun = (same: readonly Step[]): number => {
  let longest = 0;
  let run = 0;
  same.forEach(({ one, other }, at) => {
    const before = same[at - 1];
    const goesOn =
      before !== undefined && one === (before.one ?? -1) + 1 && other === (before.other ?? -1) + 1;
    run = goesOn ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
};

const rankOf = ({ judgement }: Judged): number => verdicts.indexOf(judgement.verdict);

const isEqual = (one: Judged, other: Judged): boolean =>
  rankOf(one) === rankOf(other) && Math.abs(one.alignment.score - other.alignment.score) < equallyGood;

/** Places that share words with the moment that is meant come first: 0, others 1. */
const inMoment = (judged: Judged, comparison: Comparison, { within }: JudgeOptions): number => {
  if (within === undefined || judged.judgement.verdict === "differs") return 1;
  const words = wordsOf(comparison, judged.alignment.from, judged.alignment.to);
  const moment = wordsOfMoment(comparison.words, within);
  return words.some((word) => moment.includes(word)) ? 0 : 1;
};

/** What is refused anyway needs no choice of place. */
const mayStandTwice = ({ judgement }: Judged): boolean =>
  judgement.verdict !== "differs" && judgement.verdict !== "misattributed";

const ambiguous = ({ judgement }: Judged, others: readonly Judged[]): Judgement => {
  const alsoAt = others.flatMap((each) => (each.judgement.place === null ? [] : [each.judgement.place]));
  return {
    ...judgement,
    verdict: worstOf([judgement.verdict, "ambiguous"]),
    place: judgement.place === null ? null : { ...judgement.place, alsoAt },
  };
};
