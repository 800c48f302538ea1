import { z } from "zod";
import { partId, recordId, webAddress } from "./identifier.ts";
import { cleanText, line } from "./text.ts";

/** Where a link leads: a work of ours by its id, whose title and address are looked up when the page is made; or outside. */
export const linkTarget = z.union([z.strictObject({ work: recordId }), z.strictObject({ url: webAddress })]);
export type LinkTarget = z.infer<typeof linkTarget>;

export const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("strong") }),
  z.strictObject({ type: z.literal("emphasis") }),
  z.strictObject({ type: z.literal("link"), to: linkTarget }),
  /** A footnote, or where a statement is from. The note stands on the last words that it explains. */
  z.strictObject({
    type: z.literal("note"),
    id: partId,
    note: z.enum(["footnote", "source"]),
    text: line(4000).min(1),
    url: webAddress.optional(),
  }),
  /** These words are said by somebody: the quotation of this id in the same block. */
  z.strictObject({ type: z.literal("quotation"), id: partId }),
]);
export type Mark = z.infer<typeof mark>;

/** A run of characters with the same marks, or a line break. */
export const inline = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("text"),
    text: z.string().overwrite(cleanText),
    marks: z.array(mark).max(8).optional(),
  }),
  z.strictObject({ type: z.literal("break") }),
]);
export type Inline = z.infer<typeof inline>;

/** The characters alone. */
export const inlineText = (content: readonly Inline[]): string =>
  content.map((part) => (part.type === "text" ? part.text : "\n")).join("");
