/** A part of a quotation. [from, to) are characters of its text. */
export interface QuotedPart {
  kind: "word" | "ellipsis" | "bracket" | "sic";
  /** Of a word without its brackets ("[W]e": "We"); of a bracket what stands in it. */
  text: string;
  from: number;
  to: number;
  /** A word some of whose letters stand in brackets. */
  hasBrackets: boolean;
}

/** The text of a quotation that an attribution breaks: its pieces with one space between. */
export const quotationText = (pieces: readonly string[]): string => pieces.join(" ");

const dots = String.raw`(?:…+|\.{3,}|\.(?:[ \u00A0\u202F]\.){2,3}(?!\.))`;
const ellipsis = String.raw`(?:\[\s*${dots}\s*\]|\(\s*${dots}\s*\)|${dots})`;
const sic = String.raw`[\[(]\s*[sS][iI][cC]\s*!?\s*[\])]`;
const bracket = String.raw`\[[^\[\]]{0,400}\]`;
const chunk = String.raw`(?:(?!${ellipsis}|${sic})(?:${bracket}|\S))+`;
const parts = new RegExp(`(?<ellipsis>${ellipsis})|(?<sic>${sic})|(?<chunk>${chunk})`, "gu");

/**
 * The words of a quotation, and the marks with which an editor says what was done to them: ellipses ("…", "...",
 * ". . .", "[…]"), [brackets] and [sic]. Any text can be read; a bracket that never closes is punctuation.
 */
export const parseQuotation = (text: string): QuotedPart[] =>
  [...text.matchAll(parts)].flatMap((match): QuotedPart[] => {
    const span = { from: match.index, to: match.index + match[0].length, hasBrackets: false };
    if (match.groups?.["ellipsis"] !== undefined) return [{ kind: "ellipsis", text: "", ...span }];
    if (match.groups?.["sic"] !== undefined) return [{ kind: "sic", text: "", ...span }];
    return readChunk(match[0], match.index);
  });

const wholeBracket = /^([^\p{L}\p{N}[\]]*)\[([^[\]]*)\]([^\p{L}\p{N}[\]]*)$/u;
const possessiveBracket = /^([^\p{L}\p{N}[\]]*)\[([^[\]]*\s[^[\]]*)\](\S*)$/u;

/** What stands between two spaces: a word, a bracket, or a word with brackets in it. */
const readChunk = (text: string, at: number): QuotedPart[] => {
  const whole = wholeBracket.exec(text) ?? possessiveBracket.exec(text);
  if (whole !== null) {
    const from = at + (whole[1] ?? "").length;
    const content = whole[2] ?? "";
    return [{ kind: "bracket", text: content, from, to: from + content.length + 2, hasBrackets: true }];
  }
  const hasBrackets = /\[[^[\]]*\]/.test(text);
  const plain = hasBrackets ? text.replaceAll(/[[\]]/g, "") : text;
  return [{ kind: "word", text: plain, from: at, to: at + text.length, hasBrackets }];
};
