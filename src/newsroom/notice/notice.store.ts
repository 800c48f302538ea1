import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { Notice } from "./notice.ts";
import { isShown, type NoticeCondition, noticeRows, toNotice } from "./notice-rows.store.ts";

/** Where to go on in a list of notices: the last one seen. */
export interface NoticePlace {
  readonly at: Date;
  readonly id: string;
}

/**
 * Notices on works that the public may see, the latest first; and retractions of works that were taken off, which are
 * named and not linked, unless legal withholds them.
 */
export const listPublicNotices = async (
  db: Database | Trx,
  { limit, after }: { readonly limit: number; readonly after?: NoticePlace },
): Promise<Notice[]> => {
  const rows = await noticeRows(db)
    .where((of) => of.or([isShown(of), isRetracted(of)]))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(notice.at, notice.id) < (${after?.at}, ${after?.id})`),
    )
    .orderBy("notice.at", "desc")
    .orderBy("notice.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toNotice);
};

/** Notices on one story or recording, the oldest first. */
export const listNoticesOf = async (
  db: Database | Trx,
  work: { readonly storyId: string } | { readonly recordingId: string },
): Promise<Notice[]> => {
  const rows = await noticeRows(db)
    .where(isShown)
    .$if("storyId" in work, (query) =>
      query.where("notice.story_id", "=", "storyId" in work ? work.storyId : ""),
    )
    .$if("recordingId" in work, (query) =>
      query.where("notice.recording_id", "=", "recordingId" in work ? work.recordingId : ""),
    )
    .orderBy("notice.at")
    .orderBy("notice.id")
    .execute();
  return rows.map(toNotice);
};

/** Notices on these recordings, by the recording's id, each the oldest first. */
export const listNoticesOfRecordings = async (
  db: Database | Trx,
  recordingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Notice[]>> => {
  if (recordingIds.length === 0) return new Map();
  const rows = await noticeRows(db)
    .where(isShown)
    .where("notice.recording_id", "in", [...recordingIds])
    .orderBy("notice.at")
    .orderBy("notice.id")
    .execute();
  return Map.groupBy(rows.map(toNotice), ({ work }) => work.id);
};

/** A retraction outlives what it retracts. What legal withholds is not even named. */
const isRetracted = (of: NoticeCondition) =>
  of.and([
    of("notice.kind", "=", "retraction"),
    of.or([
      of.and([sql<boolean>`story.state = 'withdrawn'`, sql<boolean>`published.withheld_at is null`]),
      of.and([
        sql<boolean>`recording.state = 'withdrawn'`,
        sql<boolean>`not exists (select from withholding where withholding.recording_id = recording.id)`,
      ]),
    ]),
  ]);
