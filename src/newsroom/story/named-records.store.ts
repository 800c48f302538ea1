import type { Database, Trx } from "../../platform/database/database.ts";
import { pictureColumns } from "../recording/recording-card.store.ts";
import type { DocumentReference, PersonReference, PictureReference, TopicReference } from "./references.ts";

export const findPeople = async (
  db: Database | Trx,
  ids: readonly string[],
): Promise<Map<string, PersonReference>> =>
  ids.length === 0
    ? new Map()
    : byId(
        await db.selectFrom("person").select(["id", "slug", "name", "role"]).where("id", "in", ids).execute(),
      );

export const findTopics = async (
  db: Database | Trx,
  ids: readonly string[],
): Promise<Map<string, TopicReference>> =>
  ids.length === 0
    ? new Map()
    : byId(await db.selectFrom("topic").select(["id", "slug", "name"]).where("id", "in", ids).execute());

/** Asks nothing of what is public: only for content that the audience may read. */
export const findPictures = async (
  db: Database | Trx,
  ids: readonly string[],
): Promise<Map<string, PictureReference>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("picture")
    .select([...pictureColumns, "picture.focus_x", "picture.focus_y"])
    .where("picture.id", "in", ids)
    .execute();
  return byId(
    Array.from(rows, ({ focus_x: x, focus_y: y, ...picture }) => ({
      ...picture,
      focus: x === null || y === null ? null : { x, y },
    })),
  );
};

/** Asks nothing of what is public: only for content that the audience may read. */
export const findDocuments = async (
  db: Database | Trx,
  ids: readonly string[],
): Promise<Map<string, DocumentReference>> =>
  ids.length === 0
    ? new Map()
    : byId(
        await db
          .selectFrom("document")
          .select([
            "id",
            "title",
            "source",
            "source_url as sourceUrl",
            "pages",
            "bytes",
            "media_type as mediaType",
          ])
          .where("id", "in", ids)
          .execute(),
      );

const byId = <One extends { readonly id: string }>(rows: readonly One[]): Map<string, One> =>
  new Map(rows.map((row) => [row.id, row]));
