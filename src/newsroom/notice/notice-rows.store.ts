import { type ExpressionBuilder, sql } from "kysely";
import { unitsToMilliseconds } from "../../kit/rate.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { DB } from "../../platform/database/schema.generated.ts";
import { isPublic } from "../recording/public.ts";
import type { RecordingKind } from "../recording/recording.ts";
import type { Notice, NoticeKind, NoticeSpan, NoticeWeight } from "./notice.ts";

/** Notices with what a page says of them. */
export const noticeRows = (db: Database | Trx) =>
  db
    .selectFrom("notice")
    .leftJoin("recording", "recording.id", "notice.recording_id")
    .leftJoin("story", "story.id", "notice.story_id")
    .leftJoin("story_revision as published", "published.id", "story.published_revision_id")
    .leftJoin("story_revision as before", "before.id", "notice.revision_before_id")
    .leftJoin("story_revision as after", "after.id", "notice.revision_after_id")
    .leftJoin("cut", "cut.id", "notice.cut_id")
    .leftJoin("staff", "staff.id", "notice.approved_by")
    .leftJoin("notice_anchor as now", (join) =>
      join.onRef("now.notice_id", "=", "notice.id").onRef("now.cut_id", "=", "recording.current_cut_id"),
    )
    .leftJoin("cut as current_cut", "current_cut.id", "recording.current_cut_id")
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
      "now.cut_id as now_cut_id",
      "now.start_units as now_start",
      "now.end_units as now_end",
      "current_cut.rate_numerator as now_numerator",
      "current_cut.rate_denominator as now_denominator",
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

export type NoticeCondition = ExpressionBuilder<DB, "notice">;

/** The work that it is on is public. */
export const isShown = (of: NoticeCondition) =>
  of.or([
    isPublic(),
    of.and([sql<boolean>`story.state = 'published'`, sql<boolean>`published.withheld_at is null`]),
  ]);

export type NoticeRow = Awaited<ReturnType<ReturnType<typeof noticeRows>["execute"]>>[number];

export const toNotice = (row: NoticeRow): Notice => ({
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

const workOf = (row: NoticeRow): Notice["work"] =>
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

/** On the recording's present cut, if its words were looked for there: null where they were not found. */
const spanOf = (row: NoticeRow): Notice["span"] => {
  const own = ownSpan(row);
  if (own === null || own.isCurrent || row.now_cut_id === null) return own;
  return toSpan(
    row.now_cut_id,
    row.current_cut_id,
    row.now_start,
    row.now_end,
    row.now_numerator,
    row.now_denominator,
  );
};

/** On the cut that it was written for. */
export const ownSpan = (row: NoticeRow): Notice["span"] =>
  toSpan(
    row.cut_id,
    row.current_cut_id,
    row.start_units,
    row.end_units,
    row.rate_numerator,
    row.rate_denominator,
  );

export const toSpan = (
  cutId: string | null,
  currentCutId: string | null,
  start: number | null,
  end: number | null,
  numerator: number | null,
  denominator: number | null,
): NoticeSpan | null => {
  if (cutId === null || start === null || end === null) return null;
  const rate = { numerator: numerator ?? 1000, denominator: denominator ?? 1 };
  return {
    cutId,
    isCurrent: cutId === currentCutId,
    start: unitsToMilliseconds(start, rate),
    end: unitsToMilliseconds(end, rate),
  };
};
