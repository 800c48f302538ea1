import { z } from "zod";
import { partId } from "../identifier.ts";
import { inlineText } from "../inline.ts";
import { inlines } from "../inlines.ts";
import { quotations } from "../quotation.ts";

const listItem = z.strictObject({ id: partId, content: inlines });

export const list = z.strictObject({
  kind: z.literal("list"),
  id: partId,
  ordered: z.boolean(),
  items: z.array(listItem).min(1).max(500),
  quotations: quotations.optional(),
});
export type List = z.infer<typeof list>;

export const listText = (block: List): string =>
  block.items
    .map((item, at) => `${block.ordered ? `${at + 1}.` : "•"} ${inlineText(item.content)}`)
    .join("\n");
