import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "../recording/public.ts";
import { cardColumns, toCard } from "../recording/recording-card.store.ts";
import type { RecordingCard } from "../recording/recording.ts";

/** The recordings of these cuts that the audience may know of, by cut. */
export const findCards = async (
  db: Database | Trx,
  cutIds: readonly string[],
  audience: "staff" | "public",
): Promise<Map<string, RecordingCard>> => {
  if (cutIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("recording")
    .innerJoin("cut", "cut.recording_id", "recording.id")
    .select(cardColumns)
    .select("cut.id as cut_id")
    .where("cut.id", "in", cutIds)
    .$if(audience === "public", (query) => query.where(isPublic()))
    .execute();
  return new Map(rows.map((row) => [row.cut_id, toCard(row)]));
};

/** The current cut of a recording; undefined where it has none. */
export const findCurrentCut = async (
  db: Database | Trx,
  recordingId: string,
): Promise<string | undefined> => {
  const row = await db
    .selectFrom("recording")
    .select("current_cut_id")
    .where("id", "=", recordingId)
    .executeTakeFirst();
  return row?.current_cut_id ?? undefined;
};
