import { type ExpressionBuilder, sql } from "kysely";
import { unitsToMilliseconds } from "../../kit/rate.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { DB } from "../../platform/database/schema.generated.ts";
import { isPublic } from "../recording/public.ts";
import type { RecordingKind } from "../recording/recording.ts";
import type { Notice, NoticeKind, NoticeSpan, NoticeWeight } from "./notice.ts";

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
    .leftJoin("notice_anchor as here", (join) =>
      join.onRef("here.notice_id", "=", "notice.id").onRef("here.cut_id", "=", "moment.cut_id"),
    )
    .leftJoin("notice_anchor as there", (join) =>
      join.onRef("there.notice_id", "=", "notice.id").onRef("there.cut_id", "=", "anchored.cut_id"),
    )
    .leftJoin("cut as moment_cut", "moment_cut.id", "moment.cut_id")
    .leftJoin("cut as anchored_cut", "anchored_cut.id", "anchored.cut_id")
    .select([
      "moment.id as moment_id",
      "moment.cut_id as moment_cut_id",
      "anchored.cut_id as anchored_cut_id",
      "here.cut_id as here_cut_id",
      "here.start_units as here_start",
      "here.end_units as here_end",
      "moment_cut.rate_numerator as here_numerator",
      "moment_cut.rate_denominator as here_denominator",
      "there.cut_id as there_cut_id",
      "there.start_units as there_start",
      "there.end_units as there_end",
      "anchored_cut.rate_numerator as there_numerator",
      "anchored_cut.rate_denominator as there_denominator",
    ])
    .where("moment.id", "in", [...momentIds])
    .where((of) =>
      of.or([
        of("notice.cut_id", "is", null),
        overlaps("moment", "notice"),
        overlaps("anchored", "notice"),
        overlaps("moment", "here"),
        overlaps("anchored", "there"),
        // Its words are not in the cut of this moment: it stands on the whole of that.
        of.and([of("here.cut_id", "is not", null), of("here.start_units", "is", null)]),
      ]),
    )
    .orderBy("notice.at")
    .orderBy("notice.id")
    .execute();
  const bySpan = new Map<string, { notice: Notice; momentIds: string[] }>();
  for (const row of rows) {
    const span = spanOnMoment(row);
    const name = `${row.id} ${span?.cutId ?? ""}`;
    const known = bySpan.get(name) ?? { notice: { ...toNotice(row), span }, momentIds: [] };
    known.momentIds.push(row.moment_id);
    bySpan.set(name, known);
  }
  return [...bySpan.values()];
};

const overlaps = (table: "moment" | "anchored", notice: "notice" | "here" | "there") =>
  sql<boolean>`(${sql.ref(`${table}.cut_id`)} = ${sql.ref(`${notice}.cut_id`)}
    and ${sql.ref(`${table}.start_units`)} < ${sql.ref(`${notice}.end_units`)}
    and ${sql.ref(`${table}.end_units`)} > ${sql.ref(`${notice}.start_units`)})`;

interface RowOnMoment extends Row {
  readonly moment_cut_id: string;
  readonly anchored_cut_id: string | null;
  readonly here_cut_id: string | null;
  readonly here_start: number | null;
  readonly here_end: number | null;
  readonly here_numerator: number | null;
  readonly here_denominator: number | null;
  readonly there_cut_id: string | null;
  readonly there_start: number | null;
  readonly there_end: number | null;
  readonly there_numerator: number | null;
  readonly there_denominator: number | null;
}

/** Where a notice stands on the moment's own cut, or else on the one in which its words are now. */
const spanOnMoment = (row: RowOnMoment): NoticeSpan | null => {
  const own = ownSpan(row);
  if (own === null || own.cutId === row.moment_cut_id) return own;
  const { here_cut_id: here, there_cut_id: there, current_cut_id: current } = row;
  const onMoment = toSpan(
    here,
    current,
    row.here_start,
    row.here_end,
    row.here_numerator,
    row.here_denominator,
  );
  if (here !== null) return onMoment;
  if (own.cutId === row.anchored_cut_id) return own;
  return (
    toSpan(there, current, row.there_start, row.there_end, row.there_numerator, row.there_denominator) ?? own
  );
};

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

/** On the recording's present cut, if its words were looked for there: null where they were not found. */
const spanOf = (row: Row): Notice["span"] => {
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
const ownSpan = (row: Row): Notice["span"] =>
  toSpan(
    row.cut_id,
    row.current_cut_id,
    row.start_units,
    row.end_units,
    row.rate_numerator,
    row.rate_denominator,
  );

const toSpan = (
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
