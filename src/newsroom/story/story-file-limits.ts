import type { FileProblem } from "./story-file-problem.ts";

/** Bytes. */
const largest = 1_200_000;
/** Quotations, lists and containers in one another, on one line. */
const deepest = 20;
/** Signs that may open or close something are paired within a paragraph: work in the square of their number. */
const mostWork = 20_000_000;
/** Columns before a mark of a list. */
const deepestIndent = 40;
const mostLines = 40_000;

/** What would take too long to read, or is no text: where, from 1. One pass over the characters. */
export const hindranceIn = (text: string, file: string): FileProblem | null => {
  const problem = (line: number, column: number, message: string, advice = ""): FileProblem => ({
    file,
    line,
    column,
    message,
    advice,
  });
  if (text.length > largest || Buffer.byteLength(text) > largest)
    return problem(1, 1, "The file is larger than 1.2 MB.", "Write several stories of it.");
  let [line, signs, work] = [0, 0, 0];
  let [before, fence] = ["", ""];
  let inFront = text.startsWith("---");
  for (const words of text.split(/\r\n?|\n/)) {
    line += 1;
    if (line > mostLines) return problem(line, 1, `There are more than ${mostLines} lines.`);
    const bad = badCharacter(words);
    if (bad !== null)
      return problem(line, bad + 1, "Here stands a character that is none (NUL, or half of a pair).");
    if (line > 1 && /^(?:---|\.\.\.)[ \t]*$/.test(words)) inFront = false;
    if (inFront) continue;
    fence = fenceAfter(fence, before, words);
    before = words;
    if (fence !== "") continue;
    if (/^[ \t>]*<(?:[!?]|(?:script|pre|style|textarea)\b)/i.test(words))
      return problem(line, 1, "HTML is not kept here.", "Put it between ```html and ```.");
    if (isTooDeep(words)) return problem(line, 1, `This is nested more than ${deepest} deep.`);
    if (words.trim() === "") signs = 0;
    const more = words.match(/[*_[\]<`~:&|\\!]/g)?.length ?? 0;
    work += more * (more + 2 * signs);
    signs += more;
    if (work > mostWork)
      return problem(
        line,
        1,
        "There are too many signs of Markdown here.",
        "Put empty lines between paragraphs.",
      );
  }
  return null;
};

/**
 * The fence that is open after this line, or none. Where Markdown might see it otherwise it counts as closed, so that what
 * stands in it is looked at.
 */
const fenceAfter = (fence: string, before: string, line: string): string => {
  const [, mark = "", info = ""] = /^(`{3,})(.*)$/.exec(line) ?? [];
  if (fence === "") return info !== "" && !info.includes("`") && before.trim() === "" ? mark : "";
  const closes = mark.length >= fence.length && info.trim() === "";
  return closes || line.trimStart().startsWith(":::") ? "" : fence;
};

const isTooDeep = (line: string): boolean => {
  if (/^[ \t]*(?:[-*][ \t]*)+$/.test(line.slice(0, 500)) && line.length < 500) return false;
  const [lead = ""] = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])[ \t]*)+/.exec(line.slice(0, 500)) ?? [];
  const nested = lead.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
  return nested > deepest || (nested > 0 && line.length - line.trimStart().length > deepestIndent);
};

const badCharacter = (line: string): number | null => {
  const nul = line.indexOf("\u0000");
  if (nul >= 0) return nul;
  if (line.isWellFormed()) return null;
  return line
    .toWellFormed()
    .split("")
    .findIndex((character, at) => character !== line[at]);
};
