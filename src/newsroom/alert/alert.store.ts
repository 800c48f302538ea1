import type { Database, Trx } from "../../platform/database/database.ts";
import type { Alert } from "./alert.ts";

export interface AlertFilter {
  /** Only those for this person, and those for everybody. */
  readonly staffId?: string;
  /** Of those with `staffId`, not what is for everybody. */
  readonly onlyOwn?: boolean;
  readonly seenToo?: boolean;
  readonly limit: number;
}

/** The newest first. */
export const listAlerts = async (
  db: Database | Trx,
  { staffId, onlyOwn = false, seenToo = false, limit }: AlertFilter,
): Promise<Alert[]> => {
  const rows = await db
    .selectFrom("alert")
    .leftJoin("staff", "staff.id", "alert.staff_id")
    .leftJoin("story", "story.id", "alert.story_id")
    .leftJoin("recording", "recording.id", "alert.recording_id")
    .select([
      "alert.id",
      "alert.kind",
      "alert.text",
      "alert.staff_id",
      "staff.name",
      "alert.story_id",
      "alert.recording_id",
      "story.slug",
      "recording.title",
      "alert.at",
      "alert.seen_at",
    ])
    .$if(!seenToo, (query) => query.where("alert.seen_at", "is", null))
    .$if(onlyOwn, (query) => query.where("alert.staff_id", "=", staffId ?? ""))
    .$if(staffId !== undefined, (query) =>
      query.where((of) =>
        of.or([of("alert.staff_id", "is", null), of("alert.staff_id", "=", staffId ?? "")]),
      ),
    )
    .orderBy("alert.at", "desc")
    .orderBy("alert.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    text: row.text,
    staff: row.staff_id === null ? null : { id: row.staff_id, name: row.name ?? "" },
    storyId: row.story_id,
    recordingId: row.recording_id,
    storySlug: row.slug,
    recordingTitle: row.title,
    at: row.at,
    seenAt: row.seen_at,
  }));
};
