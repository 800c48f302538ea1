import { z } from "zod";
import { partId } from "../identifier.ts";
import { placedPicture, placedPictureText } from "./picture.ts";

export const gallery = z.strictObject({
  kind: z.literal("gallery"),
  id: partId,
  title: z.string().min(1).max(300).optional(),
  pictures: z.array(placedPicture).min(1).max(100),
});
export type Gallery = z.infer<typeof gallery>;

export const galleryText = (block: Gallery): string =>
  [block.title ?? "", ...block.pictures.map(placedPictureText)].filter((text) => text !== "").join("\n");
