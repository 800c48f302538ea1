import type { FileProblem } from "./story-file-problem.ts";

/** Bytes. */
const largest = 2_000_000;
/** Quotations, lists and containers in one another, on one line. */
const deepest = 20;
/** So many signs that may open or close something may stand in one paragraph: pairing them takes time in their square. */
const mostSigns = 3000;
const mostDirectives = 20_000;

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
    return problem(1, 1, "The file is larger than 2 MB.", "Write several stories of it.");
  let [line, signs, directives] = [0, 0, 0];
  for (const words of text.split(/\r\n?|\n/)) {
    line += 1;
    const bad = badCharacter(words);
    if (bad !== null)
      return problem(line, bad + 1, "Here stands a character that is none (NUL, or half of a pair).");
    const nested =
      /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*/.exec(words)?.[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    if (nested > deepest && !/^[ \t]*([-*][ \t]*)+$/.test(words))
      return problem(line, 1, `This is nested more than ${deepest} deep.`);
    if (words.trim() === "") signs = 0;
    signs += words.match(/[*_[\]<`~:&|\\!]/g)?.length ?? 0;
    if (signs > mostSigns)
      return problem(
        line,
        1,
        "There are too many signs of Markdown in one paragraph.",
        "Put empty lines between paragraphs.",
      );
    directives += words.match(/:[a-z]/g)?.length ?? 0;
    if (directives > mostDirectives)
      return problem(line, 1, `There are more than ${mostDirectives} directives.`);
  }
  return null;
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
