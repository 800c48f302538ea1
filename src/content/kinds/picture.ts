import { z } from "zod";
import { partId, recordId } from "../identifier.ts";
import { inlineText } from "../inline.ts";
import { inlines } from "../inlines.ts";
import { line } from "../text.ts";

/** A picture of the newsroom's, as one story shows it. What is left out is the picture's own. */
export const placedPicture = z.strictObject({
  picture: recordId,
  /** What a reader who does not see it must know. Empty: it is decoration. */
  alt: line(1000).optional(),
  caption: inlines.optional(),
  credit: line(300).optional(),
  /** The point that stays in sight when it is cropped: parts of its width and height, 0 to 1. */
  focus: z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).optional(),
});
export type PlacedPicture = z.infer<typeof placedPicture>;

export const picture = z.strictObject({
  kind: z.literal("picture"),
  id: partId,
  ...placedPicture.shape,
  width: z.enum(["column", "wide", "full"]).default("column"),
});
export type Picture = z.infer<typeof picture>;

export const placedPictureText = ({ alt, caption, credit }: PlacedPicture): string =>
  [alt ? `[${alt}]` : "", caption ? inlineText(caption) : "", credit ?? ""]
    .filter((text) => text !== "")
    .join(" ");

export const pictureText = (block: Picture): string => placedPictureText(block);
