import { splitWords, wordJoint } from "../../kit/text.ts";
import type { Boundary } from "./align.ts";
import { parseQuotation, type QuotedPart } from "./parse-quotation.ts";
import { speechTokens, type SpeechToken } from "./tokens.ts";

/** An ellipsis or a bracket, and before which of the quotation's tokens it stands. */
export interface Mark {
  boundary: number;
  part: QuotedPart;
}

/** A quotation ready to be compared. Its tokens refer to `words`. */
export interface Quoted {
  text: string;
  words: readonly QuotedPart[];
  tokens: readonly SpeechToken[];
  marks: readonly Mark[];
  sics: readonly QuotedPart[];
}

export const readQuoted = (text: string, language: string): Quoted => {
  const words: QuotedPart[] = [];
  const tokens: SpeechToken[] = [];
  const marks: Mark[] = [];
  const sics: QuotedPart[] = [];
  let run: QuotedPart[] = [];
  const finishRun = (): void => {
    const read = speechTokens(
      run.map((part) => part.text),
      language,
    );
    for (const token of read)
      tokens.push({ ...token, first: token.first + words.length, last: token.last + words.length });
    words.push(...run);
    run = [];
  };
  for (const part of parseQuotation(text)) {
    if (part.kind === "word") run.push(...splitPart(part, language));
    else if (part.kind === "sic") sics.push(part);
    else {
      finishRun();
      marks.push({ boundary: tokens.length, part });
    }
  }
  finishRun();
  return { text, words, tokens, marks, sics };
};

/** In a language that writes no spaces a part is several words, as they are in a transcript. */
const splitPart = (part: QuotedPart, language: string): QuotedPart[] => {
  if (wordJoint(language) === " " || part.hasBrackets) return [part];
  let from = part.from;
  return splitWords(part.text, language).map((text): QuotedPart => {
    const word: QuotedPart = { kind: "word", text, from, to: from + text.length, hasBrackets: false };
    from = word.to;
    return word;
  });
};

/** An ellipsis and a bracket side by side let as much be left out as the ellipsis does. */
export const boundariesOf = ({ tokens, marks }: Quoted): Boundary[] => {
  const boundaries = Array.from<Boundary>({ length: tokens.length + 1 }).fill("none");
  for (const { boundary, part } of marks)
    if (boundaries[boundary] !== "ellipsis")
      boundaries[boundary] = part.kind === "ellipsis" ? "ellipsis" : "bracket";
  return boundaries;
};

/** Characters [from, to) of tokens [first, end); of none, the place between their neighbours. */
export const quotedSpan = (
  { tokens, words }: Quoted,
  first: number,
  end: number,
): { from: number; to: number } => {
  if (first < end)
    return {
      from: words[tokens[first]?.first ?? 0]?.from ?? 0,
      to: words[tokens[end - 1]?.last ?? 0]?.to ?? 0,
    };
  const before = tokens[first - 1];
  const after = tokens[first];
  const at = before === undefined ? (words[after?.first ?? 0]?.from ?? 0) : (words[before.last]?.to ?? 0);
  return { from: at, to: at };
};
