import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";

/** A show or strand: films that belong together, in an order. */
export interface Series {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
}

export interface SeriesProfile extends Series {
  readonly pictureId: string | null;
}

const columns = ["id", "slug", "title", "summary"] as const;

export const listSeries = async (db: Database | Trx): Promise<Series[]> =>
  await db.selectFrom("series").select(columns).orderBy("title").orderBy("id").execute();

/** The same, with their pictures. */
export const listSeriesProfiles = async (db: Database | Trx): Promise<SeriesProfile[]> =>
  await db
    .selectFrom("series")
    .select([...columns, "picture_id as pictureId"])
    .orderBy("title")
    .orderBy("id")
    .execute();

export const findSeries = async (db: Database | Trx, slug: string): Promise<Series | null> =>
  (await db.selectFrom("series").select(columns).where("slug", "=", slug).executeTakeFirst()) ?? null;

/** The one rule of which series the public may know: those with a public work. */
export const isPublicSeries = (series = "series"): RawBuilder<boolean> =>
  sql<boolean>`exists (
    select from recording where recording.series_id = ${sql.ref(`${series}.id`)} and recording.state = 'published')`;

/**
 * It has a public work, or had one that was withdrawn or belongs elsewhere now: an address that was ever live answers for
 * ever. A recording was public from when its first address went live; which series it belonged to until when is kept with
 * what its funders were (db/migrations/0007).
 */
export const wasEverPublicSeries = (series = "series"): RawBuilder<boolean> =>
  sql<boolean>`(exists (
    select from recording
    where recording.series_id = ${sql.ref(`${series}.id`)} and recording.state in ('published', 'withdrawn'))
  or exists (
    select from funding_history as belonged
    join address on address.recording_id = belonged.subject_id
    where belonged.subject = 'recording' and belonged.kept ->> 'series_id' = ${sql.ref(`${series}.id`)}
      and address.first_live_at < (
        select min(later.at) from funding_history as later
        where later.subject = 'recording' and later.subject_id = belonged.subject_id and later.id > belonged.id)))`;

export const listPublicSeries = async (db: Database | Trx): Promise<SeriesProfile[]> =>
  await db
    .selectFrom("series")
    .select([...columns, "picture_id as pictureId"])
    .where(isPublicSeries())
    .orderBy("title")
    .orderBy("id")
    .execute();

/** One that readers may ask for by its address, though nothing public may be left in it. */
export const findLiveSeries = async (db: Database | Trx, slug: string): Promise<SeriesProfile | null> =>
  (await db
    .selectFrom("series")
    .select([...columns, "picture_id as pictureId"])
    .where("slug", "=", slug)
    .where(wasEverPublicSeries())
    .executeTakeFirst()) ?? null;

export const seriesPath = (slug: string): string => `/series/${slug}`;
