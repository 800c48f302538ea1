import { type RawBuilder, sql } from "kysely";
import { isPublic } from "../recording/public.ts";
import { type Condition, type Level, widest } from "./plan.ts";
import type { SearchFilters } from "./query.ts";

/** For whom it is searched, and when: the public finds what is published, staff also what is not yet. */
export interface Eyes {
  readonly now: Date;
  readonly audience: "public" | "staff";
}

/** Where a search may look. */
export interface Reach extends Eyes {
  readonly filters: SearchFilters;
  /** Keys of `search.spoken.speaker`; null: whoever speaks. */
  readonly speakers: readonly string[] | null;
  /** The cuts of the recordings that the filters leave, where they are few; null: too many to name. */
  readonly cuts: readonly string[] | null;
}

/** The zone in which the newsroom's days begin and end, as in `siteZone`: asked once a query. */
export const zoneAsked = sql`coalesce((select value #>> '{}' from setting where name = 'site.zone'), 'UTC')`;

/**
 * The recordings that may be shown to whom it is searched for and that the filters leave, as the common table expression `allowed`
 * (cut_id, recording_id, kind, day).
 */
export const allowed = (
  reach: Eyes & Pick<Reach, "filters">,
): RawBuilder<unknown> => sql`allowed as materialized (
  select current_cut_id as cut_id, recording.id as recording_id, kind, day from ${recordingsAllowed(reach)})`;

/**
 * `recording` with its `day`: that of broadcast, else of recording, else of publishing, else of bringing in, where the site
 * is. `from … where …`: those that may be shown and that the filters leave.
 */
export const recordingsAllowed = ({
  filters,
  ...eyes
}: Eyes & Pick<Reach, "filters">): RawBuilder<unknown> => sql`recording
  cross join lateral (select coalesce(broadcast_on, recorded_on, (published_at at time zone ${zoneAsked})::date,
    (created_at at time zone ${zoneAsked})::date) as day) as dated
  where ${isSeen(eyes)} and current_cut_id is not null ${filtered(filters)}`;

/** What was withdrawn is found by nobody: it is not to be used. */
const isSeen = ({ audience, now }: Eyes): RawBuilder<unknown> =>
  audience === "staff" ? sql`recording.state <> 'withdrawn'` : sql`${isPublic()} and published_at <= ${now}`;

const filtered = ({ kinds, work, topics, from, to, language }: SearchFilters): RawBuilder<unknown> => {
  const conditions: RawBuilder<unknown>[] = [];
  if (kinds.length > 0) conditions.push(sql`and kind = any (${kinds}::text[])`);
  if (work !== null) conditions.push(sql`and kind = ${work.kind} and slug = ${work.slug}`);
  if (from !== null) conditions.push(sql`and extract(year from day) >= ${from}::integer`);
  if (to !== null) conditions.push(sql`and extract(year from day) <= ${to}::integer`);
  if (language !== null)
    conditions.push(sql`and split_part(lower(language), '-', 1) = split_part(lower(${language}), '-', 1)`);
  if (topics.length > 0) conditions.push(sql`and recording.id in (${underTopics(topics)})`);
  return sql.join(conditions, sql` `);
};

const underTopics = (slugs: readonly string[]): RawBuilder<unknown> =>
  sql`select recording_id from recording_topic where topic_id in (${topicTree(slugs)})`;

/** The ids of topics and of all below them. */
export const topicTree = (slugs: readonly string[]): RawBuilder<unknown> => sql`
  with recursive tree as (
    select id from topic where slug = any (${slugs}::text[])
    union
    select topic.id from topic join tree on topic.parent_id = tree.id
  )
  select id from tree`;

/** How near is near: between the words stand at most four others (see ts_rank_cd: 0.1 / (1 + words between)). */
const nearEnough = 0.0199;

/**
 * The condition on a row of `search.spoken`, tested on the row itself: ts_match_vq is what the operator @@ calls, and no index
 * answers it.
 */
export const fulfils = ({ exact, stems, near }: Condition): RawBuilder<unknown> =>
  and(
    exact !== "" && sql`ts_match_vq(spoken.exact, ${exact}::tsquery)`,
    stems !== "" && sql`ts_match_vq(spoken.stems, ${stems}::tsquery)`,
    near !== "" && sql`ts_rank_cd(spoken.exact, ${near}::tsquery) >= ${nearEnough}::real`,
  );

/** The same answered by the index, which holds more than the row: pairs of words, cut and speaker. */
export const fulfilsByIndex = (condition: Condition, { cuts, speakers }: Reach): RawBuilder<unknown> => {
  const { exact, stems, pairs, beside, near } = condition;
  const keys = sql`search.keys(spoken.cut_id, spoken.speaker, spoken.exact)`;
  return and(
    pairs.length > 0 && sql`${keys} @> ${pairs}::text[]`,
    beside !== "" && sql`spoken.exact @@ ${beside}::tsquery`,
    stems !== "" && sql`spoken.stems @@ ${stems}::tsquery`,
    cuts !== null && sql`${keys} && ${cuts.map((cut) => `#${cut}`)}::text[]`,
    speakers !== null && sql`${keys} && ${speakers}::text[]`,
    exact !== beside && fulfils({ ...condition, stems: "", near: "" }),
    near !== "" && fulfils({ ...condition, exact: "", stems: "" }),
  );
};

const and = (...conditions: readonly (RawBuilder<unknown> | false)[]): RawBuilder<unknown> =>
  sql.join([sql`true`, ...conditions.filter((condition) => condition !== false)], sql` and `);

/** Which of the levels a row has reached: 0 is the best. The row is known to fulfil the last. */
export const levelOf = (levels: readonly Level[]): RawBuilder<number> => {
  const last = levels.length - 1;
  if (last === 0) return sql<number>`0`;
  const cases = levels
    .slice(0, last)
    .map(({ condition }, at) => sql`when ${fulfils(condition)} then ${sql.lit(at)}`);
  return sql<number>`case ${sql.join(cases, sql` `)} else ${sql.lit(last)} end`;
};

/** One sentence in so many, or all. */
export type Share = 1 | 32 | 512;

/**
 * `from … where …`: what fulfils the last of the levels, by the index, in this share of the archive, as `spoken` and `allowed`.
 * Where the index has words to go by, it goes by them once: an expression in the place of the column keeps the planner
 * from asking it again for each cut, which it likes to do when filters leave few.
 */
export const foundByIndex = (reach: Reach, levels: readonly Level[], share: Share): RawBuilder<unknown> => {
  const condition = widest(levels);
  const byWords = condition.stems !== "" || condition.beside !== "" || condition.pairs.length > 0;
  return sql`from search.spoken join allowed on ${byWords ? sql`spoken.cut_id || ''` : sql`spoken.cut_id`} = allowed.cut_id
    where ${fulfilsByIndex(condition, reach)} ${share === 1 ? sql`` : sql`and spoken.sentence_id % ${sql.lit(share)} = 0`}`;
};
