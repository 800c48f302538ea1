import { sql } from "kysely";
import { containing } from "../../platform/database/containing.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
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
  const [, instant, id] = /^(\d{4}-\d\d-\d\d \d\d:\d\d:[\d.+:]+)_([0-9a-z]{12})$/.exec(after ?? "") ?? [];
  return await db
    .selectFrom("document")
    .select(documentColumns)
    .select(sql<string>`(created_at at time zone 'UTC')::text || '_' || id`.as("place"))
    .$if(words.trim() !== "", (query) =>
      query.where((of) =>
        of.or([of("title", "ilike", containing(words)), of("source", "ilike", containing(words))]),
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
