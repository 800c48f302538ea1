import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "./public.ts";
import { cardColumns, toCard } from "./recording-card.store.ts";
import type { RecordingCard, RecordingKind } from "./recording.ts";

/** The published recording at this address, or null: whether there is an unpublished one is not told. */
export const findPublicRecording = async (
  db: Database | Trx,
  kind: RecordingKind,
  slug: string,
): Promise<RecordingCard | null> => {
  const row = await db
    .selectFrom("recording")
    .select(cardColumns)
    .where("recording.kind", "=", kind)
    .where("recording.slug", "=", slug)
    .where(isPublic())
    .executeTakeFirst();
  return row === undefined ? null : toCard(row);
};

/** The published recording with this id, or null. */
export const findPublicRecordingById = async (
  db: Database | Trx,
  id: string,
): Promise<RecordingCard | null> => {
  const row = await db
    .selectFrom("recording")
    .select(cardColumns)
    .where("recording.id", "=", id)
    .where(isPublic())
    .executeTakeFirst();
  return row === undefined ? null : toCard(row);
};

/** For staff: recordings in any state that go by this name: an id, a slug, or kind/slug ("film/harbour"). */
export const findRecordingsNamed = async (db: Database | Trx, name: string): Promise<RecordingCard[]> => {
  const [kind, slug] = name.includes("/") ? name.split("/", 2) : [undefined, name];
  const rows = await db
    .selectFrom("recording")
    .select(cardColumns)
    .where((of) => of.or([of("recording.slug", "=", slug ?? ""), of("recording.id", "=", name)]))
    .$if(kind !== undefined, (query) => query.where("recording.kind", "=", kind ?? ""))
    .orderBy("recording.kind")
    .execute();
  return rows.map(toCard);
};
