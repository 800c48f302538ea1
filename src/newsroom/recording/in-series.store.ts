import { type RawBuilder, sql } from "kysely";
import { isDay } from "../../kit/day.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { findPublicCards } from "./find-cards.store.ts";
import { isPublic } from "./public.ts";
import type { RecordingCard } from "./recording.ts";

export interface InSeries {
  readonly cards: readonly RecordingCard[];
  /** To be given as `after` and `before`; null where there is no more on that side. */
  readonly next: string | null;
  readonly previous: string | null;
}

/** A place in a series, and to which side of it the page lies. */
export interface SeriesCursor {
  readonly side: "after" | "before";
  readonly place: SeriesPlace;
}

type SeriesPlace = RawBuilder<unknown>;

/** Reads a place as an address has it. One that we did not write is null: the series from its beginning. */
export const readSeriesCursor = (side: SeriesCursor["side"], text: string | null): SeriesCursor | null => {
  const at = readPlace(text);
  return at === null ? null : { side, place: at };
};

/** By season and number, then by day: just as the index recording_in_series (db/migrations/0005). */
const place = sql`(coalesce(season, 0), coalesce(episode_number, 0),
  coalesce(broadcast_on, recorded_on, (created_at at time zone 'UTC')::date), id)`;
const forward = sql`coalesce(season, 0), coalesce(episode_number, 0),
  coalesce(broadcast_on, recorded_on, (created_at at time zone 'UTC')::date), id`;
const backward = sql`coalesce(season, 0) desc, coalesce(episode_number, 0) desc,
  coalesce(broadcast_on, recorded_on, (created_at at time zone 'UTC')::date) desc, id desc`;

/** Public works of a series in its order, a page at a time. */
export const listInSeries = async (
  db: Database | Trx,
  seriesId: string,
  { limit, cursor }: { readonly limit: number; readonly cursor: SeriesCursor | null },
): Promise<InSeries> => {
  const back = cursor?.side === "before";
  const rows = await read(db, seriesId, beyond(cursor), back ? backward : forward, limit + 1);
  const more = rows.length > limit;
  const shown = back ? rows.slice(0, limit).toReversed() : rows.slice(0, limit);
  const cards = await findPublicCards(
    db,
    shown.map(({ id }) => id),
  );
  return {
    cards: shown.flatMap(({ id }) => cards.get(id) ?? []),
    next: back || more ? (shown.at(-1)?.place ?? null) : null,
    previous: (back ? more : cursor !== null) ? (shown[0]?.place ?? null) : null,
  };
};

const beyond = (cursor: SeriesCursor | null): RawBuilder<unknown> => {
  if (cursor === null) return sql`true`;
  return cursor.side === "after" ? sql`${place} > ${cursor.place}` : sql`${place} < ${cursor.place}`;
};

/** What stands just before and just after a work of a series; null at its ends. */
export const besideInSeries = async (
  db: Database | Trx,
  seriesId: string,
  recordingId: string,
): Promise<{ readonly before: RecordingCard | null; readonly next: RecordingCard | null }> => {
  const here = sql`(select ${place} from recording where id = ${recordingId})`;
  const own = await read(db, seriesId, sql`id = ${recordingId}`, forward, 1);
  const cursor = readPlace(own[0]?.place ?? null) ?? here;
  const [[before], [next]] = await Promise.all([
    read(db, seriesId, sql`${place} < ${cursor}`, backward, 1),
    read(db, seriesId, sql`${place} > ${cursor}`, forward, 1),
  ]);
  const cards = await findPublicCards(
    db,
    [before, next].flatMap((row) => row?.id ?? []),
  );
  return { before: cards.get(before?.id ?? "") ?? null, next: cards.get(next?.id ?? "") ?? null };
};

const read = async (
  db: Database | Trx,
  seriesId: string,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  limit: number,
) => {
  const { rows } = await sql<{ id: string; place: string }>`
    select id, concat_ws('_', coalesce(season, 0), coalesce(episode_number, 0),
      coalesce(broadcast_on, recorded_on, (created_at at time zone 'UTC')::date), id) as place
    from recording where series_id = ${seriesId} and ${isPublic()} and ${condition}
    order by ${order} limit ${limit}`.execute(db);
  return rows;
};

/** A place that we did not write lists from the beginning. */
const readPlace = (text: string | null): SeriesPlace | null => {
  const match = /^(\d{1,6})_(\d{1,6})_(\d{4}-\d\d-\d\d)_([0-9a-z]{12})$/.exec(text ?? "");
  const [, season, number, day = "", id] = match ?? [];
  return match === null || !isDay(day)
    ? null
    : sql`(${Number(season)}::integer, ${Number(number)}::integer, ${day}::date, ${id}::text)`;
};
