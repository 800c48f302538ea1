import { z } from "zod";
import { partId } from "../identifier.ts";
import { linkTarget } from "../inline.ts";
import { line } from "../text.ts";

/** A line that leads to another work or page, set apart in the story. */
export const relatedLink = z.strictObject({
  kind: z.literal("relatedLink"),
  id: partId,
  to: linkTarget,
  /** What the line says; a work's own title where it is left out. */
  text: line(300).min(1).optional(),
});
export type RelatedLink = z.infer<typeof relatedLink>;

export const relatedLinkText = (block: RelatedLink): string => block.text ?? "";
