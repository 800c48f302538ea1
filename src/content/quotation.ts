import { z } from "zod";
import { languageTag, partId, recordId, webAddress } from "./identifier.ts";
import type { Inline } from "./inline.ts";
import { line } from "./text.ts";

/** Where the quoted words come from. One with a moment has a verdict; another is sourced, and signed by who checked it. */
export const quotationSource = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("moment"), moment: recordId }),
  z.strictObject({ type: z.literal("document"), document: recordId, page: z.int().min(1).optional() }),
  z.strictObject({ type: z.literal("link"), url: webAddress, title: line(400).min(1) }),
  /** Not bound yet: the gate holds it back. */
  z.strictObject({ type: z.literal("none") }),
]);
export type QuotationSource = z.infer<typeof quotationSource>;

/** What is known of the words that one quotation's marks (or its block) hold. */
export const quotation = z.strictObject({
  id: partId,
  source: quotationSource,
  /** Who said it: a person of the newsroom's, else a name as written. */
  speaker: recordId.optional(),
  speakerName: line(200).min(1).optional(),
  /** The words are a translation of what was said; this is the language that they were said in. */
  translatedFrom: languageTag.optional(),
});
export type Quotation = z.infer<typeof quotation>;

export const quotations = z.array(quotation).max(200);

/** The pieces of one quotation in the order of the text: more than one where its attribution breaks it. */
export const quotedPieces = (content: readonly Inline[], id: string): string[] => {
  const pieces: string[] = [];
  let open = false;
  for (const part of content) {
    const isQuoted: boolean =
      part.type === "text"
        ? (part.marks ?? []).some((mark) => mark.type === "quotation" && mark.id === id)
        : open;
    if (isQuoted) {
      const text = part.type === "text" ? part.text : "\n";
      if (open) pieces.push((pieces.pop() ?? "") + text);
      else pieces.push(text);
    }
    open = isQuoted;
  }
  return pieces;
};
