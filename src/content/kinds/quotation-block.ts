import { z } from "zod";
import { partId } from "../identifier.ts";
import { inlineText } from "../inline.ts";
import { inlines } from "../inlines.ts";
import { quotation } from "../quotation.ts";

/** Words of somebody, set apart. The content is all quoted, without quotation marks. */
export const quotationBlock = z.strictObject({
  kind: z.literal("quotation"),
  id: partId,
  content: inlines,
  quotation,
});
export type QuotationBlock = z.infer<typeof quotationBlock>;

export const quotationBlockText = (block: QuotationBlock): string => `“${inlineText(block.content)}”`;
