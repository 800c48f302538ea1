import { z } from "zod";
import { partId, recordId } from "../identifier.ts";
import { inlineText } from "../inline.ts";
import { inlines } from "../inlines.ts";
import { line } from "../text.ts";

/** A moment placed in the story to be played. */
export const excerpt = z.strictObject({
  kind: z.literal("excerpt"),
  id: partId,
  moment: recordId,
  title: line(300).min(1).optional(),
  caption: inlines.optional(),
});
export type Excerpt = z.infer<typeof excerpt>;

export const excerptText = (block: Excerpt): string =>
  [block.title, block.caption && inlineText(block.caption)].filter(Boolean).join("\n");
