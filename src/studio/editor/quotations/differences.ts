import type { FoundQuotation } from "../newsroom.ts";

/** A stretch of words, and whether it differs. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** The quoted words with those marked that were not said so. */
export const quotedStretches = (
  pieces: readonly string[],
  findings: FoundQuotation["findings"],
): Stretch[] => {
  const text = pieces.join(" ");
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { from, to } of findings
    .filter((one) => one.to > one.from)
    .toSorted((one, other) => one.from - other.from)) {
    if (from < at) continue;
    if (from > at) stretches.push({ text: text.slice(at, from), differs: false });
    stretches.push({ text: text.slice(from, to), differs: true });
    at = to;
  }
  return at < text.length ? [...stretches, { text: text.slice(at), differs: false }] : stretches;
};

/** The words said with those marked that are quoted otherwise, or not at all. */
export const spokenStretches = (spoken: string, findings: FoundQuotation["findings"]): Stretch[] => {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { spoken: words } of findings) {
    const from = words === "" ? -1 : spoken.indexOf(words, at);
    if (from < 0) continue;
    if (from > at) stretches.push({ text: spoken.slice(at, from), differs: false });
    stretches.push({ text: words, differs: true });
    at = from + words.length;
  }
  return at < spoken.length ? [...stretches, { text: spoken.slice(at), differs: false }] : stretches;
};
