import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { Notice, NoticeSpan } from "./notice.ts";
import { isShown, type NoticeRow, noticeRows, ownSpan, toNotice, toSpan } from "./notice-rows.store.ts";

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

interface RowOnMoment extends NoticeRow {
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
