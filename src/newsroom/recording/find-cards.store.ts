import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "./public.ts";
import { cardColumns, toCard } from "./recording-card.store.ts";
import type { RecordingCard } from "./recording.ts";

/** By id, those that are public. */
export const findPublicCards = async (
  db: Database | Trx,
  ids: readonly string[],
): Promise<Map<string, RecordingCard>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("recording")
    .select(cardColumns)
    .where("recording.id", "in", [...new Set(ids)])
    .where(isPublic())
    .execute();
  return new Map(rows.map((row) => [row.id, toCard(row)]));
};
