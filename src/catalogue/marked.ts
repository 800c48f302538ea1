import { english, type Words } from "./english.ts";
import type { Format } from "./format.ts";

/** A language of nobody's, to see what does not come from the catalogue: English between ⟦ and ⟧. */
export const pseudoLanguage = "qps";

const mark = (text: string): string => (text === "" ? "" : `⟦${text}⟧`);

/** Every text of these, marked; functions mark what they give. */
const marked = (words: unknown): unknown => {
  if (typeof words === "string") return mark(words);
  if (typeof words === "function") return (...given: unknown[]) => marked(words(...given));
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, value]) => [name, marked(value)]));
};

export const markedWords = marked(english) as Words;
export const markedFormat = (format: Format): Format => marked(format) as Format;
