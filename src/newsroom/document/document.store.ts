import type { Database, Trx } from "../../platform/database/database.ts";

export interface KeptDocument {
  readonly id: string;
  readonly fileKey: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly title: string;
  /** Whoever made or gave it, in words; may be empty. */
  readonly source: string;
  /** Where it can be found; null: not known. */
  readonly sourceUrl: string | null;
  /** Null: not known. */
  readonly pages: number | null;
  readonly createdAt: Date;
}

export const documentColumns = [
  "document.id",
  "document.file_key as fileKey",
  "document.media_type as mediaType",
  "document.bytes",
  "document.title",
  "document.source",
  "document.source_url as sourceUrl",
  "document.pages",
  "document.created_at as createdAt",
] as const;

/** The latest first. For staff. */
export const listDocuments = async (db: Database | Trx, limit: number): Promise<KeptDocument[]> =>
  await db
    .selectFrom("document")
    .select(documentColumns)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();

/** For staff. */
export const findDocument = async (db: Database | Trx, id: string): Promise<KeptDocument | null> =>
  (await db.selectFrom("document").select(documentColumns).where("id", "=", id).executeTakeFirst()) ?? null;

/** A document that a published story uses as it stands now; null for any other, as for one that never was. */
export const findPublicDocument = async (db: Database | Trx, id: string): Promise<KeptDocument | null> =>
  (await db
    .selectFrom("document")
    .select(documentColumns)
    .where("id", "=", id)
    .where((of) =>
      of.exists(
        of
          .selectFrom("story_use")
          .innerJoin("story", "story.published_revision_id", "story_use.revision_id")
          .innerJoin("story_revision", "story_revision.id", "story_use.revision_id")
          .select("story.id")
          .whereRef("story_use.document_id", "=", "document.id")
          .where("story.state", "=", "published")
          .where("story_revision.withheld_at", "is", null),
      ),
    )
    .executeTakeFirst()) ?? null;
