import { z } from "zod";
import { partId } from "../identifier.ts";
import { placedPicture, placedPictureText } from "./picture.ts";
import { line } from "../text.ts";

export const gallery = z.strictObject({
  kind: z.literal("gallery"),
  id: partId,
  title: line(300).min(1).optional(),
  pictures: z.array(placedPicture).min(1).max(100),
});
export type Gallery = z.infer<typeof gallery>;

export const galleryText = (block: Gallery): string =>
  [block.title ?? "", ...block.pictures.map(placedPictureText)].filter((text) => text !== "").join("\n");
