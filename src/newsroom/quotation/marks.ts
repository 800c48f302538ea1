import {
  findingOf,
  firstTelling,
  tellingSpoken,
  wordsOf,
  type Comparison,
  type Stretch,
  type Telling,
} from "./comparison.ts";
import { hasInnerCapital } from "./names.ts";
import type { Mark } from "./read-quoted.ts";
import { sameSpeaker } from "./speaker.ts";
import { joinSpoken, type SpokenWord } from "./spoken.ts";
import { isDate, isNegation, isNumber } from "./telling-words.ts";
import { speechTokens, type SpeechToken } from "./tokens.ts";
import type { Finding } from "./verdict.ts";

/** What an ellipsis or bracket did, and why an editor must see it. */
export interface Marked {
  finding: Finding;
  needsApproval: string[];
}

/** More than this between two words that were joined is a long gap. */
const longGapWords = 60;
const longGapMilliseconds = 30_000;
/** A bracket for more words than this rewrites the speaker. */
const mostBracketed = 8;

const names: Readonly<Record<Telling, string>> = {
  negation: "a negation",
  number: "a number",
  name: "a name",
  date: "a date",
};

/** The marks at one place of the quotation, and the spoken tokens passed over there. */
export const judgeMarks = (
  comparison: Comparison,
  marks: readonly Mark[],
  stretch: Stretch,
  isAtEdge: boolean,
): Marked[] => {
  const parts = share(comparison, marks, stretch, isAtEdge);
  return marks.map((mark, at) => {
    const part = parts[at] ?? stretch;
    return mark.part.kind === "ellipsis"
      ? judgeEllipsis(comparison, mark, part, isAtEdge)
      : judgeBracket(comparison, mark, part);
  });
};

/** Side by side, a bracket stands for as many words as are in it, an ellipsis for the rest. */
const share = (
  comparison: Comparison,
  marks: readonly Mark[],
  stretch: Stretch,
  isAtEdge: boolean,
): Stretch[] => {
  let from = stretch.otherFrom;
  const isAlone = marks.length === 1;
  if (isAlone && isAtEdge && stretch.otherFrom === stretch.otherTo)
    return [beside(comparison, marks[0], stretch)];
  return marks.map((mark, at) => {
    const isLast = at === marks.length - 1;
    const rest = marks.slice(at + 1).filter((each) => each.part.kind === "bracket").length;
    const own = contentOf(comparison, mark).length;
    const length = mark.part.kind === "ellipsis" ? stretch.otherTo - from - rest : own;
    const to = isLast ? stretch.otherTo : Math.max(from, Math.min(stretch.otherTo, from + length));
    const part = { ...stretch, otherFrom: from, otherTo: to };
    from = to;
    return part;
  });
};

/** A bracket with which a quotation begins or ends replaced something that was said just outside: it is shown. */
const beside = (comparison: Comparison, mark: Mark | undefined, stretch: Stretch): Stretch => {
  if (mark === undefined || mark.part.kind !== "bracket") return stretch;
  const isFirst = mark.boundary === 0;
  const at = isFirst ? stretch.otherFrom - 1 : stretch.otherFrom;
  const neighbour = wordOf(comparison, isFirst ? at + 1 : at - 1);
  const word = wordOf(comparison, at);
  if (word === undefined || word.sentence !== neighbour?.sentence) return stretch;
  return { ...stretch, otherFrom: at, otherTo: at + 1 };
};

const wordOf = ({ tokens, words }: Comparison, at: number): SpokenWord | undefined =>
  words[tokens[at]?.first ?? -1];

const contentOf = ({ language }: Comparison, { part }: Mark): SpeechToken[] =>
  part.kind === "bracket" ? speechTokens(splitAt(part.text), language) : [];

const splitAt = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

const judgeEllipsis = (
  comparison: Comparison,
  { part }: Mark,
  stretch: Stretch,
  isAtEdge: boolean,
): Marked => {
  const skipped = isAtEdge ? [] : wordsOf(comparison, stretch.otherFrom, stretch.otherTo);
  const finding: Finding = {
    ...findingOf(comparison, "ellipsis", stretch),
    quoted: comparison.quoted.text.slice(part.from, part.to),
    from: part.from,
    to: part.to,
    words: skipped.length,
    ...durationOf(skipped),
  };
  if (skipped.length === 0)
    return {
      finding: { ...finding, harmless: true },
      needsApproval: acrossTurns(comparison, stretch, isAtEdge),
    };
  const lost = range(stretch).map((at) => tellingSpoken(comparison, at));
  return { finding, needsApproval: reasons(comparison, stretch, skipped, finding, lost) };
};

const range = ({ otherFrom, otherTo }: Stretch): number[] =>
  Array.from({ length: otherTo - otherFrom }, (_, at) => otherFrom + at);

const durationOf = (words: readonly SpokenWord[]): { milliseconds?: number } => {
  const [start, end] = [words[0]?.start ?? null, words.at(-1)?.end ?? null];
  return start === null || end === null ? {} : { milliseconds: Math.max(0, end - start) };
};

const reasons = (
  comparison: Comparison,
  stretch: Stretch,
  skipped: readonly SpokenWord[],
  { words = 0, milliseconds = 0, spoken }: Finding,
  lost: readonly (Telling | null)[],
): string[] => {
  const found: string[] = [];
  const before = wordOf(comparison, stretch.otherFrom - 1) ?? skipped[0];
  const short = spoken.length > 80 ? `${spoken.slice(0, 80)}…` : spoken;
  if (before !== undefined && skipped.some((word) => !sameSpeaker(word.speaker, before.speaker)))
    found.push(`The ellipsis leaves out another speaker: “${short}”.`);
  else found.push(...acrossTurns(comparison, stretch, false));
  if (skipped.some((word) => /\?[^\p{L}]*$/u.test(word.text)))
    found.push(`The ellipsis leaves out a question: “${short}”.`);
  if (words > longGapWords || milliseconds > longGapMilliseconds)
    found.push(`The ellipsis leaves out ${words} words (${Math.round(milliseconds / 1000)} seconds).`);
  for (const kind of ["negation", "number", "date", "name"] as const) {
    const at = lost.indexOf(kind);
    const word = wordOf(comparison, stretch.otherFrom + at);
    if (at >= 0) found.push(`The ellipsis leaves out ${names[kind]}: “${word?.text ?? ""}”.`);
  }
  return found;
};

const acrossTurns = (
  comparison: Comparison,
  { otherFrom, otherTo }: Stretch,
  isAtEdge: boolean,
): string[] => {
  const [before, after] = [wordOf(comparison, otherFrom - 1), wordOf(comparison, otherTo)];
  if (isAtEdge || before === undefined || after === undefined || before.turn === after.turn) return [];
  return ["The ellipsis joins two turns."];
};

const judgeBracket = (comparison: Comparison, mark: Mark, stretch: Stretch): Marked => {
  const content = contentOf(comparison, mark);
  const spoken = wordsOf(comparison, stretch.otherFrom, stretch.otherTo);
  const tokens = comparison.tokens.slice(stretch.otherFrom, stretch.otherTo);
  const finding: Finding = {
    ...findingOf(comparison, "bracket", stretch),
    quoted: comparison.quoted.text.slice(mark.part.from, mark.part.to),
    from: mark.part.from,
    to: mark.part.to,
    spoken: joinSpoken(spoken, comparison.language),
  };
  if (textOf(content) === textOf(tokens) && tokens.length > 0)
    return { finding: { ...finding, harmless: true }, needsApproval: [] };
  const contrary = contraryKind(comparison, content, tokens);
  if (contrary !== null) return { finding: { ...finding, kind: contrary }, needsApproval: [] };
  return { finding, needsApproval: bracketReasons(comparison, mark, stretch, spoken, content) };
};

const textOf = (tokens: readonly SpeechToken[]): string => tokens.map((token) => token.text).join("");

/** A bracket may explain, but not turn a sentence round or change a figure. */
const contraryKind = (
  { language }: Comparison,
  content: readonly SpeechToken[],
  spoken: readonly SpeechToken[],
): "negation" | "number" | null => {
  const negated = [content, spoken].map((tokens) => tokens.some(({ text }) => isNegation(text, language)));
  if (negated[0] !== negated[1]) return "negation";
  const figures = [content, spoken].map((tokens) =>
    tokens.filter(({ text }) => /\d/.test(text)).map(({ text }) => text),
  );
  const areBoth = (figures[0]?.length ?? 0) > 0 && (figures[1]?.length ?? 0) > 0;
  return areBoth && figures[0]?.join(" ") !== figures[1]?.join(" ") ? "number" : null;
};

const bracketReasons = (
  comparison: Comparison,
  { part }: Mark,
  stretch: Stretch,
  spoken: readonly SpokenWord[],
  content: readonly SpeechToken[],
): string[] => {
  const found: string[] = [];
  const before = wordOf(comparison, stretch.otherFrom - 1) ?? spoken[0];
  if (spoken.length > mostBracketed) found.push(`A bracket replaces ${spoken.length} words.`);
  if (before !== undefined && spoken.some((word) => !sameSpeaker(word.speaker, before.speaker)))
    found.push("A bracket replaces words of another speaker.");
  const lost = firstTelling(range(stretch).map((at) => tellingSpoken(comparison, at)));
  if (lost !== null)
    found.push(`A bracket replaces ${names[lost]}: “${joinSpoken(spoken, comparison.language)}”.`);
  const words = splitAt(part.text);
  const adds = content.some(
    ({ text, first }) =>
      isNumber(text, words[first] ?? "") || isDate(text, hasInnerCapital(words[first] ?? "", "")),
  );
  if (adds && lost === null) found.push(`A bracket adds a number or date: “${part.text}”.`);
  return found;
};
