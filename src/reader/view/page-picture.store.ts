import type { PictureReference } from "../../newsroom/story/references.ts";
import { findPictures } from "../../newsroom/story/named-records.store.ts";
import type { Database } from "../../platform/database/database.ts";

/** The picture of a person, topic or series; null where it has none. */
export const findPagePicture = async (db: Database, id: string | null): Promise<PictureReference | null> =>
  id === null ? null : ((await findPictures(db, [id])).get(id) ?? null);
