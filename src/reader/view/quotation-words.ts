import type { Say } from "../../catalogue/say.ts";
import type { Finding, Verdict } from "../../newsroom/quotation/verdict.ts";
import type { QuotationView } from "../../newsroom/story/references.ts";

type Words = Say["quotation"];

/** What a verdict means, for readers. A page calls nothing verified that is not: `verified` decides, not the verdict. */
export const verdictWords = (words: Words, view: QuotationView): string => {
  if (view.source === "none") return words.noSource;
  if (view.source !== "moment") return view.signedBy === null ? words.writtenUnsigned : words.writtenSigned;
  if (view.verdict === null) return words.notCompared;
  if (!view.verified && accepted.has(view.verdict)) return words.notApproved;
  return sentences[view.verdict](words, view);
};

const accepted: ReadonlySet<Verdict> = new Set(["verbatim", "cleaned", "elided", "edited"]);

const sentences: Readonly<Record<Verdict, (words: Words, view: QuotationView) => string>> = {
  verbatim: ({ verbatim }) => verbatim,
  cleaned: ({ cleaned }) => cleaned,
  elided: (words, view) => together(words.elided, skippedWords(words, view)),
  edited: (words, view) =>
    together(
      words.edited,
      ...view.findings.filter(isBracket).map((finding) => bracketWords(words, finding)),
      skippedWords(words, view),
    ),
  unchecked: (words, view) => uncheckedWords(words, new Set(view.findings.map(({ kind }) => kind))),
  ambiguous: ({ ambiguous }) => ambiguous,
  misattributed: ({ misattributed }) => misattributed,
  differs: ({ differs }) => differs,
};

const together = (...texts: readonly string[]): string => texts.filter((text) => text !== "").join(" ");

/** Why nobody can say yet that these are the words; a reader can hear them. */
const uncheckedWords = (words: Words, kinds: ReadonlySet<Finding["kind"]>): string => {
  if (kinds.has("translation")) return words.translation;
  return kinds.has("speaker-unknown") ? words.speakerUnknown : words.unchecked;
};

/** "23 words (9 seconds) are left out." */
const skippedWords = (words: Words, { skipped }: QuotationView): string => {
  if (skipped === null || skipped.words === 0) return "";
  return skipped.milliseconds === null
    ? words.leftOut(skipped.words)
    : words.leftOutFor(skipped.words, Math.max(1, Math.round(skipped.milliseconds / 1000)));
};

const isBracket = (finding: Finding): boolean => finding.kind === "bracket" && finding.harmless !== true;

const bracketWords = (words: Words, { quoted, spoken }: Finding): string =>
  spoken === "" ? words.added(quoted) : words.standsFor(quoted, spoken);
