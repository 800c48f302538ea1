import { z } from "zod";
import { partId, recordId } from "../identifier.ts";
import { inlineText } from "../inline.ts";
import { inlines } from "../inlines.ts";
import { line } from "../text.ts";

/** A moment placed in the story to be heard, without its picture. */
export const audioMoment = z.strictObject({
  kind: z.literal("audioMoment"),
  id: partId,
  moment: recordId,
  title: line(300).min(1).optional(),
  caption: inlines.optional(),
});
export type AudioMoment = z.infer<typeof audioMoment>;

export const audioMomentText = (block: AudioMoment): string =>
  [block.title, block.caption && inlineText(block.caption)].filter(Boolean).join("\n");
