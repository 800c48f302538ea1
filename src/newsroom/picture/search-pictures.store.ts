import { sql } from "kysely";
import { containing } from "../../platform/database/containing.ts";
import type { Database, Trx } from "../../platform/database/database.ts";

/** A picture in the newsroom's library. */
export interface LibraryPicture {
  readonly id: string;
  readonly alt: string;
  readonly credit: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Where the page after this one goes on. */
  readonly place: string;
}

export interface PictureSearch {
  /** In its alternative text or credit. */
  readonly words?: string | undefined;
  /** The `place` of the last of the page before; what is none is passed over. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Pictures that somebody brought in, the latest first. For staff. */
export const searchPictures = async (
  db: Database | Trx,
  { words = "", after, limit }: PictureSearch,
): Promise<LibraryPicture[]> => {
  const [, instant, id] = /^(\d{4}-\d\d-\d\d \d\d:\d\d:[\d.+:]+)_([0-9a-z]{12})$/.exec(after ?? "") ?? [];
  return await db
    .selectFrom("picture")
    .select(["id", "alt", "credit", "width", "height"])
    .select(sql<string>`(created_at at time zone 'UTC')::text || '_' || id`.as("place"))
    .where("sha256", "is not", null)
    .$if(words.trim() !== "", (query) =>
      query.where((of) =>
        of.or([of("alt", "ilike", containing(words)), of("credit", "ilike", containing(words))]),
      ),
    )
    .$if(id !== undefined, (query) =>
      query.where(
        sql<boolean>`(created_at at time zone 'UTC', id) < (${instant ?? ""}::timestamp, ${id ?? ""})`,
      ),
    )
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
};
