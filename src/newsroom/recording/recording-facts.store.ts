import type { Database, Trx } from "../../platform/database/database.ts";
import type { RecordingKind, RecordingState } from "./recording.ts";

/** What staff are told of a recording, and may change, whatever its state. Days are YYYY-MM-DD. */
export interface RecordingFacts {
  readonly id: string;
  readonly kind: RecordingKind;
  readonly state: RecordingState;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly broadcastOn: string | null;
  readonly recordedOn: string | null;
  readonly rightsNote: string;
  readonly rightsLastDay: string | null;
  readonly excerptRightsLastDay: string | null;
  readonly productionNote: string;
  readonly publishedAt: Date | null;
}

/** Null: there is no such recording. */
export const findRecordingFacts = async (
  db: Database | Trx,
  recordingId: string,
): Promise<RecordingFacts | null> => {
  const row = await db
    .selectFrom("recording")
    .select([
      "id",
      "kind",
      "state",
      "slug",
      "title",
      "summary",
      "language",
      "broadcast_on as broadcastOn",
      "recorded_on as recordedOn",
      "rights_note as rightsNote",
      "rights_last_day as rightsLastDay",
      "excerpt_rights_last_day as excerptRightsLastDay",
      "production_note as productionNote",
      "published_at as publishedAt",
    ])
    .where("id", "=", recordingId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { ...row, kind: row.kind as RecordingKind, state: row.state as RecordingState };
};
