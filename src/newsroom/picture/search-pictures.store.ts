import { sql } from "kysely";
import { containing } from "../../platform/database/containing.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { instantPlace, readInstantPlace } from "../../platform/database/instant-place.ts";

/** A picture in the newsroom's library. */
export interface LibraryPicture {
  readonly id: string;
  readonly alt: string;
  readonly credit: string;
  readonly licence: string;
  /** YYYY-MM-DD; null: no end. */
  readonly licenceLastDay: string | null;
  readonly focus: { readonly x: number; readonly y: number } | null;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Where the page after this one goes on. */
  readonly place: string;
}

export interface PictureSearch {
  /** In its alternative text, credit or licence. */
  readonly words?: string | undefined;
  /** Only those whose licence ended before this day, YYYY-MM-DD. */
  readonly endedBefore?: string | undefined;
  /** The `place` of the last of the page before; what is none is passed over. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Pictures that somebody brought in, the latest first. For staff. */
export const searchPictures = async (
  db: Database | Trx,
  { words = "", endedBefore, after, limit }: PictureSearch,
): Promise<LibraryPicture[]> => {
  const place = readInstantPlace(after);
  return await db
    .selectFrom("picture")
    .select(["id", "alt", "credit", "licence", "licence_last_day as licenceLastDay", "width", "height"])
    .select(
      sql<LibraryPicture["focus"]>`case when focus_x is null or focus_y is null then null
        else jsonb_build_object('x', focus_x, 'y', focus_y) end`.as("focus"),
    )
    .select(instantPlace(sql.ref("created_at"), sql.ref("id")).as("place"))
    .where("sha256", "is not", null)
    .$if(words.trim() !== "", (query) =>
      query.where((of) =>
        of.or([
          of("alt", "ilike", containing(words)),
          of("credit", "ilike", containing(words)),
          of("licence", "ilike", containing(words)),
        ]),
      ),
    )
    .$if(endedBefore !== undefined, (query) => query.where("licence_last_day", "<", endedBefore ?? ""))
    .$if(place !== null, (query) =>
      query.where(sql<boolean>`(created_at, id) < (${place?.at}::timestamptz, ${place?.id})`),
    )
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
};
