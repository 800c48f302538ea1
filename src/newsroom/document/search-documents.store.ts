import { sql } from "kysely";
import { containing } from "../../platform/database/containing.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { instantPlace, readInstantPlace } from "../../platform/database/instant-place.ts";
import { documentColumns, type KeptDocument } from "./document.store.ts";

/** With where the page after it goes on. */
export type FoundDocument = KeptDocument & { readonly place: string };

export interface DocumentSearch {
  /** In its title or its source. */
  readonly words?: string | undefined;
  /** The `place` of the last of the page before; what is none is passed over. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Documents that were brought in, the latest first. For staff. */
export const searchDocuments = async (
  db: Database | Trx,
  { words = "", after, limit }: DocumentSearch,
): Promise<FoundDocument[]> => {
  const place = readInstantPlace(after);
  return await db
    .selectFrom("document")
    .select(documentColumns)
    .select(instantPlace(sql.ref("created_at"), sql.ref("id")).as("place"))
    .$if(words.trim() !== "", (query) =>
      query.where((of) =>
        of.or([of("title", "ilike", containing(words)), of("source", "ilike", containing(words))]),
      ),
    )
    .$if(place !== null, (query) =>
      query.where(sql<boolean>`(created_at, id) < (${place?.at}::timestamptz, ${place?.id})`),
    )
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
};
