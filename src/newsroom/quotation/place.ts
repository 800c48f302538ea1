import type { Alignment } from "./align.ts";
import { findingOf, type Comparison } from "./comparison.ts";
import { hasPause } from "./fillers.ts";
import { areComparable, isKnownSpeaker, isSpeaker } from "./speaker.ts";
import { isVouched, joinSpoken, type SpeakerName, type SpokenWord } from "./spoken.ts";
import { isNegation } from "./telling-words.ts";
import { verdictOf, type Finding, type FindingKind, type QuotedPlace } from "./verdict.ts";

export const placeOf = (words: readonly SpokenWord[]): QuotedPlace | null => {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { firstWord: first.number, lastWord: last.number, start: first.start, end: last.end };
};

/** What is wrong with the words themselves, however exactly they are quoted. */
export const spokenDoubts = (
  comparison: Comparison,
  alignment: Alignment,
  named: SpeakerName | null,
): Finding[] => {
  const words = quotedWords(comparison, alignment);
  const finding = (kind: FindingKind, about: readonly SpokenWord[]): Finding[] =>
    about.length === 0 ? [] : [wholeFinding(comparison, kind, about)];
  const claimed = named !== null && (named.id !== null || named.name !== null) ? named : null;
  const isKnown = ({ speaker }: SpokenWord): boolean =>
    isKnownSpeaker(speaker) && (claimed === null || areComparable(claimed, speaker));
  const known = words.filter((word) => isKnown(word));
  const wanted = claimed ?? known[0]?.speaker;
  const others = known.filter((word) => wanted !== undefined && !isSpeaker(wanted, word.speaker));
  return [
    ...finding("speaker", others),
    ...finding(
      "speaker-unknown",
      words.filter((word) => !isKnown(word)),
    ),
    ...finding(
      "not-checked",
      words.filter((word) => !isVouched(word, comparison.origin)),
    ),
  ];
};

/** The words that stand in the quotation, without those that it passes over. */
const quotedWords = ({ tokens, words }: Comparison, { steps }: Alignment): SpokenWord[] => {
  const places = new Set<number>();
  for (const { one, other } of steps) {
    const token = one === null || other === null ? undefined : tokens[other];
    if (token === undefined) continue;
    for (let at = token.first; at <= token.last; at += 1) places.add(at);
  }
  return words.filter((_, at) => places.has(at));
};

const wholeFinding = (comparison: Comparison, kind: FindingKind, words: readonly SpokenWord[]): Finding => {
  const whole = { oneFrom: 0, oneTo: comparison.quoted.tokens.length, otherFrom: 0, otherTo: 0 };
  const names = [...new Set(words.map((word) => word.speaker.name ?? ""))].filter((name) => name !== "");
  return {
    ...findingOf(comparison, kind, whole),
    spoken: kind === "speaker" ? names.join(", ") : joinSpoken(words, comparison.language),
    firstWord: words[0]?.number ?? null,
    lastWord: words.at(-1)?.number ?? null,
  };
};

/** A quotation cut off right behind "not", or right before it, says the contrary. */
export const cutAtNegation = (comparison: Comparison, { from, to }: Alignment): string[] => [
  ...(isCutNegation(comparison, from - 1, from)
    ? [`The quotation begins right after “${wordAt(comparison, from - 1)}”.`]
    : []),
  ...(isCutNegation(comparison, to, to - 1)
    ? [`The quotation ends right before “${wordAt(comparison, to)}”.`]
    : []),
];

const wordAt = ({ tokens, words }: Comparison, at: number): string =>
  words[tokens[at]?.first ?? -1]?.text ?? "";

/** A negation in the same sentence as its neighbour that is quoted, without a comma in between. */
const isCutNegation = ({ tokens, words, language }: Comparison, at: number, neighbour: number): boolean => {
  const [outside, inside] = [tokens[at], tokens[neighbour]];
  if (outside === undefined || inside === undefined || !isNegation(outside.text, language)) return false;
  const [first, second] = at < neighbour ? [outside, inside] : [inside, outside];
  return first.last === second.first || !hasPause(words, first, second);
};

/** The share of tokens that agree, of those quoted and those left out or changed; what a mark passes over does not count. */
export const scoreOf = (same: number, quoted: number, findings: readonly Finding[]): number => {
  const lost = findings
    .filter((finding) => verdictOf(finding) === "differs" && finding.quoted === "")
    .reduce((count, finding) => count + finding.spoken.split(" ").length, 0);
  return same / Math.max(1, quoted + lost);
};
