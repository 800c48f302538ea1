import type { Database, Trx } from "../../platform/database/database.ts";
import type { Files } from "../../platform/files/files.ts";
import { findPicture } from "./picture.store.ts";

/** The longer side, in pixels: as large as a column of the studio on a fine screen. */
const longestSide = 960;
/** As for pictures that readers are shown. */
const mostPixels = 80_000_000;

/** Any picture as staff see it while they work, in WebP: made when it is first asked for, and kept. Null: there is none. */
export const previewPicture = async (
  db: Database | Trx,
  files: Files,
  id: string,
): Promise<Uint8Array | null> => {
  const picture = await findPicture(db, id);
  if (picture === null) return null;
  const key = `picture-variants/${picture.id}/staff-${longestSide}.webp`;
  if ((await files.stat(key)) !== null) return await files.bytes(key);
  if ((await files.stat(picture.fileKey)) === null) return null;
  const { default: sharp } = await import("sharp");
  const bytes = await sharp(await files.bytes(picture.fileKey), { limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer();
  await files.put(key, bytes, "image/webp");
  return bytes;
};
