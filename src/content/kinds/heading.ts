import { z } from "zod";
import { partId } from "../identifier.ts";
import { inlineText } from "../inline.ts";
import { inlines } from "../inlines.ts";

/** The headline is level 1; a story's own headings are 2 to 4. */
export const heading = z.strictObject({
  kind: z.literal("heading"),
  id: partId,
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  content: inlines,
});
export type Heading = z.infer<typeof heading>;

export const headingText = (block: Heading): string => inlineText(block.content);
