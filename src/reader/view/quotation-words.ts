import type { Finding, Verdict } from "../../newsroom/quotation/verdict.ts";
import type { QuotationView } from "../../newsroom/story/references.ts";

/** What a verdict means, for readers. A page calls nothing verified that is not: `verified` decides, not the verdict. */
export const verdictWords = (view: QuotationView): string => {
  if (view.source === "none") return "We have not said yet where these words are from.";
  if (view.source !== "moment")
    return view.signedBy === null
      ? "These words are from a written source, which nobody has signed for yet."
      : "These words are from a written source, which we have compared them with.";
  if (view.verdict === null) return "We have not yet compared these words with the recording.";
  if (!view.verified && accepted.has(view.verdict))
    return "We have not approved yet how these words stand to the recording. Listen for yourself.";
  return sentences[view.verdict](view);
};

const accepted: ReadonlySet<Verdict> = new Set(["verbatim", "cleaned", "elided", "edited"]);

const sentences: Readonly<Record<Verdict, (view: QuotationView) => string>> = {
  verbatim: () => "Word for word as it was said. We compared it with the recording.",
  cleaned: () => "Lightly tidied: hesitations or repeated words are left out, nothing else.",
  elided: (view) => `Shortened, where the dots stand. ${skippedWords(view)}`,
  edited: (view) =>
    [
      `Edited: the words in brackets are ours.`,
      ...view.findings.filter(isBracket).map(bracketWords),
      skippedWords(view),
    ]
      .filter((text) => text !== "")
      .join(" "),
  unchecked: (view) => uncheckedWords(new Set(view.findings.map(({ kind }) => kind))),
  ambiguous: () => "These words were said in more than one place, and we have not said yet which is meant.",
  misattributed: () => "The recording has these words from somebody else.",
  differs: () => "These words differ from the recording.",
};

/** Why nobody can say yet that these are the words; a reader can hear them. */
const uncheckedWords = (kinds: ReadonlySet<Finding["kind"]>): string => {
  if (kinds.has("translation"))
    return "A translation. Hear the words in the language in which they were said.";
  if (kinds.has("speaker-unknown"))
    return "The words are there, but we have not made sure yet who speaks. Listen for yourself.";
  return "A machine or captions wrote down the words of the recording, and nobody has checked them yet. Listen for yourself.";
};

/** "23 words (9 seconds) are left out." */
const skippedWords = ({ skipped }: QuotationView): string => {
  if (skipped === null || skipped.words === 0) return "";
  const seconds =
    skipped.milliseconds === null ? "" : ` (${Math.max(1, Math.round(skipped.milliseconds / 1000))} seconds)`;
  return skipped.words === 1
    ? `One word${seconds} is left out.`
    : `${skipped.words} words${seconds} are left out.`;
};

const isBracket = (finding: Finding): boolean => finding.kind === "bracket" && finding.harmless !== true;

const bracketWords = ({ quoted, spoken }: Finding): string =>
  spoken === "" ? `“${quoted}” was added.` : `“${quoted}” stands for “${spoken}”.`;
