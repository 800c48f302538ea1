import { type RawBuilder, sql } from "kysely";
import { isPublicShow } from "../newsroom/podcast/show.store.ts";
import { isPublic } from "../newsroom/recording/public.ts";
import type { RecordingKind } from "../newsroom/recording/recording.ts";
import { isPublicPerson } from "../newsroom/person/person.store.ts";
import { isPublicStory } from "../newsroom/story/public-story.ts";
import { isPublicSeries } from "../newsroom/series/series.store.ts";
import { hasPublicWorks } from "../newsroom/topic/topic.store.ts";
import type { Database } from "../platform/database/database.ts";

/** A row of a sitemap's section. */
export interface SitemapRow {
  readonly id: string;
  readonly kind: RecordingKind | "story" | "topic" | "person" | "series" | "show" | "policy";
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string | null;
  readonly changedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly pictureId: string | null;
  /** Of a film that plays: seconds. */
  readonly duration: number | null;
  /** YYYY-MM-DD */
  readonly rightsLastDay: string | null;
  /** The same in other languages, itself not among them. */
  readonly translations: readonly SitemapTranslation[] | null;
}

export interface SitemapTranslation {
  readonly kind: RecordingKind | "story";
  readonly slug: string;
  readonly language: string;
}

export const sitemapSections = [
  "stories",
  "recordings",
  "videos",
  "topics",
  "people",
  "series",
  "shows",
  "policies",
] as const;
export type SitemapSection = (typeof sitemapSections)[number];

export const isSitemapSection = (text: string): text is SitemapSection =>
  (sitemapSections as readonly string[]).includes(text);

/** Works in other languages that the public may know of. */
const translations = (
  column: "story_id" | "recording_id",
  id: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`(
  select json_agg(json_build_object('kind', coalesce(twin.kind, 'story'), 'slug', coalesce(twin.slug, twin_story.slug),
    'language', coalesce(twin.language, twin_revision.language)) order by coalesce(twin.slug, twin_story.slug))
  from translation as own
  join translation as other on other.group_id = own.group_id
  left join recording as twin on twin.id = other.recording_id and ${isPublic("twin")}
  left join story as twin_story on twin_story.id = other.story_id
  left join story_revision as twin_revision on twin_revision.id = twin_story.published_revision_id
    and ${isPublicStory("twin_story", "twin_revision")}
  where own.${sql.ref(column)} = ${id} and other.${sql.ref(column)} is distinct from ${id}
    and (twin.id is not null or twin_revision.id is not null))`;

/** The columns of each section, in the order of `id`; `day` is YYYY-MM-DD. */
const sections: Readonly<Record<SitemapSection, (day: string) => RawBuilder<unknown>>> = {
  stories: () => sql`
    select story.id, 'story' as kind, story.slug, story_revision.headline as title, '' as summary, story_revision.language,
      greatest(story.published_at, (select max(at) from notice where notice.story_id = story.id)) as "changedAt",
      story.first_published_at as "publishedAt", story_revision.content #>> '{leadPicture,picture}' as "pictureId",
      null::integer as duration, null as "rightsLastDay", ${translations("story_id", sql`story.id`)} as translations
    from story join story_revision on story_revision.id = story.published_revision_id where ${isPublicStory()}`,
  recordings: () => sql`
    select recording.id, recording.kind, recording.slug, recording.title, recording.summary, recording.language,
      greatest(recording.updated_at, (select max(at) from notice where notice.recording_id = recording.id),
        (select max(made_at) from transcript where transcript.cut_id = recording.current_cut_id)) as "changedAt",
      recording.published_at as "publishedAt", coalesce(recording.poster_picture_id, cut.poster_picture_id) as "pictureId",
      null::integer as duration, null as "rightsLastDay", ${translations("recording_id", sql`recording.id`)} as translations
    from recording left join cut on cut.id = recording.current_cut_id where ${isPublic()}`,
  videos: (day) => sql`
    select recording.id, recording.kind, recording.slug, recording.title, recording.summary, recording.language,
      recording.updated_at as "changedAt", recording.published_at as "publishedAt",
      coalesce(recording.poster_picture_id, cut.poster_picture_id) as "pictureId",
      round(cut.length_units::numeric * cut.rate_denominator / cut.rate_numerator)::integer as duration,
      recording.rights_last_day::text as "rightsLastDay", null as translations
    from recording join cut on cut.id = recording.current_cut_id
    where ${isPublic()} and cut.state = 'ready' and recording.published_at is not null
      and (recording.rights_last_day is null or recording.rights_last_day >= ${day}::date)
      and coalesce(recording.poster_picture_id, cut.poster_picture_id) is not null
      and exists (select from rendition where rendition.cut_id = cut.id and rendition.kind = 'video')`,
  topics: () => named("topic", sql`name`, "topic", hasPublicWorks),
  people: () => named("person", sql`name`, "person", isPublicPerson()),
  series: () => named("series", sql`title`, "series", isPublicSeries()),
  shows: () => named("show", sql`title`, "show", isPublicShow()),
  policies: () => named("policy", sql`slug`, "policy", sql`state = 'published'`),
};

/** What has a page and neither pictures nor a day. */
const named = (
  table: "topic" | "person" | "series" | "show" | "policy",
  title: RawBuilder<unknown>,
  kind: SitemapRow["kind"],
  condition: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
  select id, ${kind}::text as kind, slug, ${title} as title, '' as summary, null as language, null::timestamptz as "changedAt",
    null::timestamptz as "publishedAt", null as "pictureId", null::integer as duration, null as "rightsLastDay", null as translations
  from ${sql.table(table)} where ${condition}`;

/** One file of a section. */
interface SitemapFile {
  readonly section: SitemapSection;
  /** From 1 on. */
  readonly number: number;
  /** The latest change of anything in it. */
  readonly changedAt: Date | null;
}

/** Which files there are, when so many addresses are in each. */
export const listFiles = async (
  db: Database,
  section: SitemapSection,
  day: string,
  size: number,
): Promise<SitemapFile[]> => {
  const { rows } = await sql<{ number: number; changedAt: Date | null }>`
    select (place / ${size}::integer)::integer + 1 as number, max("changedAt") as "changedAt"
    from (select "changedAt", row_number() over (order by id) - 1 as place from (${sections[section](day)}) as row) as placed
    group by 1 order by 1`.execute(db);
  return rows.map(({ number, changedAt }) => ({ section, number, changedAt }));
};

/** Rows that are read at a time. */
const batch = 1000;

/**
 * The rows of one file, a batch at a time in the order of their ids, so that a file changes little from day to day and
 * however large it is little of it is held.
 */
export async function* readFile(
  db: Database,
  section: SitemapSection,
  { number, size, day }: { readonly number: number; readonly size: number; readonly day: string },
): AsyncGenerator<readonly SitemapRow[]> {
  const source = sections[section](day);
  const { rows: first } = await sql<{ id: string }>`
    select id from (${source}) as row order by id offset ${(number - 1) * size} limit 1`.execute(db);
  let from = first[0]?.id;
  let left = size;
  let isFirst = true;
  while (from !== undefined && left > 0) {
    const limit = Math.min(batch, left);
    const { rows }: { rows: SitemapRow[] } = await sql<SitemapRow>`
      select * from (${source}) as row where ${isFirst ? sql`id >= ${from}` : sql`id > ${from}`}
      order by id limit ${limit}`.execute(db);
    if (rows.length > 0) yield rows;
    from = rows.length === limit ? rows.at(-1)?.id : undefined;
    left -= rows.length;
    isFirst = false;
  }
}

/** Stories that went out first since this instant, the latest first. */
export const listNews = async (db: Database, since: Date, limit: number): Promise<readonly SitemapRow[]> => {
  const { rows } = await sql<SitemapRow>`
    select * from (${sections.stories("")}) as row where "publishedAt" > ${since}
    order by "publishedAt" desc, id limit ${limit}`.execute(db);
  return rows;
};
