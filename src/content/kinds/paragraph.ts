import { z } from "zod";
import { partId } from "../identifier.ts";
import { inlineText } from "../inline.ts";
import { inlines } from "../inlines.ts";
import { quotations } from "../quotation.ts";

export const paragraph = z.strictObject({
  kind: z.literal("paragraph"),
  id: partId,
  content: inlines,
  quotations: quotations.optional(),
});
export type Paragraph = z.infer<typeof paragraph>;

export const paragraphText = (block: Paragraph): string => inlineText(block.content);
