import { type ExpressionBuilder, sql } from "kysely";
import { unitsToMilliseconds } from "../../kit/rate.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { DB } from "../../platform/database/schema.generated.ts";
import { isPublic } from "../recording/public.ts";
import type { RecordingKind } from "../recording/recording.ts";
import type { Notice, NoticeKind, NoticeWeight } from "./notice.ts";

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

/**
 * Notices on recordings that touch what a story plays: on a whole recording that one of these moments is of, or on a
 * stretch that overlaps one of them, in its own cut or in the cut where its words stand now.
 */
export const listNoticesOnMoments = async (
  db: Database | Trx,
  momentIds: readonly string[],
): Promise<{ notice: Notice; momentIds: string[] }[]> => {
  if (momentIds.length === 0) return [];
  const rows = await noticeRows(db)
    .where(isShown)
    .innerJoin("moment", "moment.recording_id", "notice.recording_id")
    .leftJoin("moment as anchored", "anchored.id", "moment.anchored_moment_id")
    .select("moment.id as moment_id")
    .where("moment.id", "in", [...momentIds])
    .where((of) => of.or([of("notice.cut_id", "is", null), overlaps("moment")(of), overlaps("anchored")(of)]))
    .orderBy("notice.at")
    .orderBy("notice.id")
    .execute();
  const byNotice = new Map<string, { notice: Notice; momentIds: string[] }>();
  for (const row of rows) {
    const known = byNotice.get(row.id) ?? { notice: toNotice(row), momentIds: [] };
    known.momentIds.push(row.moment_id);
    byNotice.set(row.id, known);
  }
  return [...byNotice.values()];
};

const overlaps = (table: "moment" | "anchored") => (_of: unknown) =>
  sql<boolean>`(${sql.ref(`${table}.cut_id`)} = notice.cut_id
    and ${sql.ref(`${table}.start_units`)} < notice.end_units and ${sql.ref(`${table}.end_units`)} > notice.start_units)`;

const noticeRows = (db: Database | Trx) =>
  db
    .selectFrom("notice")
    .leftJoin("recording", "recording.id", "notice.recording_id")
    .leftJoin("story", "story.id", "notice.story_id")
    .leftJoin("story_revision as published", "published.id", "story.published_revision_id")
    .leftJoin("story_revision as before", "before.id", "notice.revision_before_id")
    .leftJoin("story_revision as after", "after.id", "notice.revision_after_id")
    .leftJoin("cut", "cut.id", "notice.cut_id")
    .leftJoin("staff", "staff.id", "notice.approved_by")
    .select([
      "notice.id",
      "notice.kind",
      "notice.weight",
      "notice.was_wrong",
      "notice.text",
      "notice.language",
      "notice.at",
      "notice.cut_id",
      "notice.start_units",
      "notice.end_units",
      "cut.rate_numerator",
      "cut.rate_denominator",
      "staff.name as approver",
      "before.number as before_number",
      "after.number as after_number",
      "recording.id as recording_id",
      "recording.kind as recording_kind",
      "recording.slug as recording_slug",
      "recording.title as recording_title",
      "recording.state as recording_state",
      "recording.current_cut_id",
      "story.id as story_id",
      "story.slug as story_slug",
      "story.state as story_state",
      "published.headline as story_headline",
    ]);

type Condition = ExpressionBuilder<DB, "notice">;

/** The work that it is on is public. */
const isShown = (of: Condition) =>
  of.or([
    isPublic(),
    of.and([sql<boolean>`story.state = 'published'`, sql<boolean>`published.withheld_at is null`]),
  ]);

/** A retraction outlives what it retracts. What legal withholds is not even named. */
const isRetracted = (of: Condition) =>
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

type Row = Awaited<ReturnType<ReturnType<typeof noticeRows>["execute"]>>[number];

const toNotice = (row: Row): Notice => ({
  id: row.id,
  kind: row.kind as NoticeKind,
  weight: row.weight as NoticeWeight,
  wasWrong: row.was_wrong,
  text: row.text,
  language: row.language,
  at: row.at,
  approvedBy: row.approver,
  work: workOf(row),
  span: spanOf(row),
  revisionBefore: row.before_number,
  revisionAfter: row.after_number,
});

const workOf = (row: Row): Notice["work"] =>
  row.story_id === null
    ? {
        id: row.recording_id ?? "",
        kind: row.recording_kind as RecordingKind,
        slug: row.recording_slug ?? "",
        title: row.recording_title ?? "",
        isGone: row.recording_state === "withdrawn",
      }
    : {
        id: row.story_id,
        kind: "story",
        slug: row.story_slug ?? "",
        title: row.story_headline ?? "",
        isGone: row.story_state === "withdrawn",
      };

const spanOf = (row: Row): Notice["span"] => {
  const { cut_id: cutId, start_units: start, end_units: end } = row;
  if (cutId === null || start === null || end === null) return null;
  const rate = { numerator: row.rate_numerator ?? 1000, denominator: row.rate_denominator ?? 1 };
  return {
    cutId,
    isCurrent: cutId === row.current_cut_id,
    start: unitsToMilliseconds(start, rate),
    end: unitsToMilliseconds(end, rate),
  };
};
