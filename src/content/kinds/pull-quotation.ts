import { z } from "zod";
import { partId } from "../identifier.ts";
import { line } from "../text.ts";

/** Words of the story set large beside it: part of a quotation that stands in the same story. */
export const pullQuotation = z.strictObject({
  kind: z.literal("pullQuotation"),
  id: partId,
  text: line(600).min(1),
  /** The quotation that it is taken from. Its words must stand there, or the gate holds it back. */
  of: partId,
});
export type PullQuotation = z.infer<typeof pullQuotation>;

/** Empty: the words stand in the story already. */
export const pullQuotationText = (_block: PullQuotation): string => "";
