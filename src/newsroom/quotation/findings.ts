import type { Alignment } from "./align.ts";
import { differences } from "./changed.ts";
import { findingOf, wordsOf, type Comparison } from "./comparison.ts";
import { judgeMarks } from "./marks.ts";
import { regionsOf, type Region } from "./regions.ts";
import { sameSpeaker } from "./speaker.ts";
import { joinSpoken } from "./spoken.ts";
import { isSameToken } from "./tokens.ts";
import type { Finding } from "./verdict.ts";

export interface Compared {
  findings: Finding[];
  needsApproval: string[];
}

/** Every difference between the quotation and the place where it was aligned, in the quotation's order. */
export const findDifferences = (comparison: Comparison, alignment: Alignment): Compared => {
  const { quoted, tokens } = comparison;
  const findings: Finding[] = [...bracketedLetters(comparison, alignment), ...sics(comparison)];
  const needsApproval: string[] = [];
  const isSame = (one: number, other: number): boolean => {
    const [mine, theirs] = [quoted.tokens[one], tokens[other]];
    return mine !== undefined && theirs !== undefined && isSameToken(mine, theirs);
  };
  const isMarked = (boundary: number): boolean => quoted.marks.some((mark) => mark.boundary === boundary);
  for (const region of regionsOf(alignment.steps, isSame, isMarked)) {
    if (region.mark === null) {
      findings.push(...differences(comparison, region));
      needsApproval.push(...interjections(comparison, region));
      continue;
    }
    const marks = quoted.marks.filter((mark) => mark.boundary === region.mark);
    const isAtEdge = region.mark === 0 || region.mark === quoted.tokens.length;
    for (const marked of judgeMarks(comparison, marks, region, isAtEdge)) {
      findings.push(marked.finding);
      needsApproval.push(...marked.needsApproval);
    }
  }
  return { findings: findings.sort((a, b) => a.from - b.from), needsApproval };
};

/** Somebody else's "mm-hmm" in the middle: harmless as a rule, but two people spoke. */
const interjections = (comparison: Comparison, region: Region): string[] => {
  const { tokens, words } = comparison;
  const before = words[tokens[region.otherFrom - 1]?.last ?? -1];
  const others = wordsOf(comparison, region.otherFrom, region.otherTo).filter(
    (word) => before !== undefined && !sameSpeaker(word.speaker, before.speaker),
  );
  const isLeftOut = region.oneFrom === region.oneTo && others.length > 0;
  return isLeftOut ? [`Another speaker interrupts: “${joinSpoken(others)}”.`] : [];
};

/** "[W]e land" for "we land": the house marks the capital, the words are the speaker's. */
const bracketedLetters = (comparison: Comparison, { steps }: Alignment): Finding[] =>
  steps.flatMap(({ one, other }): Finding[] => {
    if (one === null || other === null) return [];
    const [mine, theirs] = [comparison.quoted.tokens[one], comparison.tokens[other]];
    if (mine === undefined || theirs === undefined || !isSameToken(mine, theirs)) return [];
    if (comparison.quoted.words[mine.first]?.hasBrackets !== true) return [];
    const stretch = { oneFrom: one, oneTo: one + 1, otherFrom: other, otherTo: other + 1 };
    return [{ ...findingOf(comparison, "bracket", stretch), harmless: true }];
  });

const sics = ({ quoted }: Comparison): Finding[] =>
  quoted.sics.map(({ from, to }) => ({
    kind: "sic",
    quoted: quoted.text.slice(from, to),
    spoken: "",
    from,
    to,
    firstWord: null,
    lastWord: null,
  }));
