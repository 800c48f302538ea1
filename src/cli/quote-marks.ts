import type { FoundQuotation } from "../newsroom/quotation/find-quotation.ts";
import type { Finding } from "../newsroom/quotation/verdict.ts";

/** How a difference is marked: {in braces} in plain text, bold and coloured on a terminal. */
export interface MarkStyle {
  readonly open: string;
  readonly close: string;
}

export const plainMarks: MarkStyle = { open: "{", close: "}" };
export const colourMarks: MarkStyle = { open: "\u001B[1;33m", close: "\u001B[22;39m" };

/** Those that concern some of the words, and matter; a doubt about the whole is told in a sentence. */
export const isDifference = ({ kind, harmless }: Finding): boolean =>
  harmless !== true &&
  !["speaker", "speaker-unknown", "not-checked", "translation", "not-found"].includes(kind);

/** The quotation with what was not said so marked. */
export const markQuoted = (text: string, findings: readonly Finding[], style: MarkStyle): string => {
  const spans = findings
    .filter((finding) => isDifference(finding) && finding.to > finding.from)
    .toSorted((one, other) => one.from - other.from);
  let at = 0;
  let marked = "";
  for (const { from, to } of spans) {
    if (from < at) continue;
    marked += `${text.slice(at, from)}${style.open}${text.slice(from, to)}${style.close}`;
    at = to;
  }
  return marked + text.slice(at);
};

/** The words spoken with what was quoted otherwise marked; `joint` stands between two words. */
export const markSpoken = (
  { words, judgement }: Pick<FoundQuotation, "words" | "judgement">,
  joint: string,
  style: MarkStyle,
): string => {
  const marked = new Set<number>();
  for (const finding of judgement.findings.filter(isDifference)) {
    const first = words.findIndex(({ number }) => number === finding.firstWord);
    const last = words.findIndex(({ number }) => number === finding.lastWord);
    for (let at = first; at >= 0 && at <= last; at += 1) marked.add(at);
  }
  return words
    .map(({ text }, at) => {
      const opens = marked.has(at) && !marked.has(at - 1);
      const closes = marked.has(at) && !marked.has(at + 1);
      return `${opens ? style.open : ""}${text}${closes ? style.close : ""}`;
    })
    .join(joint);
};
