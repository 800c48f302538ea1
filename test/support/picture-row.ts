import { newId } from "../../src/kit/id.ts";
import type { Database } from "../../src/platform/database/database.ts";

/** A picture of which only the row is there, and no file. */
export const insertPicture = async (db: Database): Promise<string> => {
  const id = newId();
  const file = {
    file_key: `pictures/${id}.jpg`,
    media_type: "image/jpeg",
    width: 90,
    height: 60,
    sha256: id,
  };
  await db
    .insertInto("picture")
    .values({ id, alt: "A harbour", credit: "Ada", ...file })
    .execute();
  return id;
};
