import { idFrom } from "../../../kit/id.ts";
import type { Picture, Stills } from "../../../media/stills.ts";
import type { Trx } from "../../../platform/database/database.ts";
import { cutFileKey } from "./keep-files.ts";

/** Shapes of a cut's pictures for cards elsewhere. */
export type SocialShape = "1x1" | "4x3" | "16x9";

/** The id of a cut's social picture; there is none for a cut without picture. */
export const socialPictureId = (cutId: string, shape: SocialShape): string => idFrom(cutId, "social", shape);

/** Writes the rows of a cut's stills. Returns the id of the poster. */
export const insertStills = async (
  trx: Trx,
  cutId: string,
  stills: Stills,
  title: string,
): Promise<string> => {
  const posterId = idFrom(cutId, "poster");
  const shapes = Object.entries(stills.social) as [SocialShape, Picture][];
  const rows = [
    row(cutId, posterId, stills.poster, title, stills.thumbhash),
    ...stills.others.map((still, at) => row(cutId, idFrom(cutId, "still", at), still, title, null)),
    ...shapes.map(([shape, picture]) => row(cutId, socialPictureId(cutId, shape), picture, title, null)),
  ];
  await trx
    .insertInto("picture")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return posterId;
};

const row = (cutId: string, id: string, picture: Picture, title: string, thumbhash: string | null) => ({
  id,
  file_key: cutFileKey(cutId, picture.file),
  media_type: "image/jpeg",
  width: picture.width,
  height: picture.height,
  alt: `A frame of “${title}”`,
  thumbhash,
});
