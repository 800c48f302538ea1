import type { Database, Trx } from "../../platform/database/database.ts";
import { pictureColumns } from "../recording/recording-card.store.ts";
import type { Picture } from "../recording/recording.ts";

/** The stills of these moments, by the moment's id; one that has none is not there. Asks nothing of what is public. */
export const findStills = async (
  db: Database | Trx,
  momentIds: readonly string[],
): Promise<ReadonlyMap<string, Picture>> => {
  if (momentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("moment")
    .innerJoin("picture", "picture.id", "moment.still_picture_id")
    .select("moment.id as momentId")
    .select(pictureColumns)
    .where("moment.id", "in", [...new Set(momentIds)])
    .execute();
  return new Map(Array.from(rows, ({ momentId, ...picture }) => [momentId, picture] as const));
};
