import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { RecordingKind } from "../recording/recording.ts";
import { allowed, foundByIndex, levelOf, type Reach, type Share } from "./archive.sql.ts";
import type { Level } from "./plan.ts";
import type { Facet, Facets } from "./results.ts";

/** A place in the order of hits: the sentence's row, and the level that it reached. */
export interface Ranked {
  readonly id: number;
  readonly level: number;
}

export interface Counted {
  /** The best, in order. */
  readonly best: readonly Ranked[];
  /** How many reached each level, best level first. */
  readonly counts: readonly number[];
  readonly facets: Facets;
}

interface Row {
  readonly best: Ranked[];
  readonly counts: Record<string, number>;
  readonly kinds: Facet<RecordingKind>[];
  readonly speakers: Facet<string>[];
  readonly topics: Facet<string>[];
  readonly years: Facet<number>[];
}

/** The most values that a facet shows. */
const mostValues = 12;

/**
 * Fetches everything that fulfils the last of the levels, by the index, in this share of the archive: its work grows with
 * what is found. Counts are as found: a share's are multiplied.
 */
export const countSpoken = async (
  db: Database | Trx,
  reach: Reach,
  levels: readonly Level[],
  share: Share,
  best: number,
): Promise<Counted> => {
  const { rows } = await sql<Row>`
    with ${allowed(reach)}, found as materialized (
      select spoken.sentence_id, spoken.place, spoken.speaker, allowed.*, ${levelOf(levels)} as level
      ${foundByIndex(reach, levels, share)}
    ), by_recording as (
      select recording_id, kind, extract(year from day)::integer as year, count(*)::integer * ${sql.lit(share)} as count
      from found group by recording_id, kind, day
    )
    select
      ${list(sql`select sentence_id as id, level from found order by level, day desc, cut_id, place limit ${best}`)} as best,
      (select coalesce(json_object_agg(level, count), '{}')
        from (select level, count(*)::integer * ${sql.lit(share)} as count from found group by level) as counted) as counts,
      ${list(sql`select kind as value, kind as label, sum(count)::integer as count from by_recording group by kind order by 3 desc, 1`)} as kinds,
      ${list(sql`select year as value, year::text as label, sum(count)::integer as count from by_recording group by year order by 1 desc`)} as years,
      ${list(sql`select topic.slug as value, topic.name as label, sum(count)::integer as count
        from by_recording join recording_topic using (recording_id) join topic on topic.id = topic_id
        group by topic.id order by 3 desc, 2 limit ${sql.lit(mostValues)}`)} as topics,
      ${list(sql`select person.slug as value, person.name as label, count
        from (select speaker, count(*)::integer * ${sql.lit(share)} as count from found where speaker like '@%'
          group by speaker order by 2 desc, 1 limit ${sql.lit(mostValues)}) as counted
        join person on person.id = substr(speaker, 2) order by 3 desc, 2`)} as speakers`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("a query of one row gave none");
  const { kinds, speakers, topics, years } = row;
  return {
    best: row.best,
    counts: levels.map((_, at) => row.counts[at] ?? 0),
    facets: { kinds, speakers, topics, years },
  };
};

/** A list of rows as one value of JSON. */
const list = (query: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select coalesce(json_agg(listed), '[]') from (${query}) as listed)`;
