import { type RawBuilder, sql } from "kysely";
import { topicTree } from "./archive.sql.ts";
import type { SearchFilters } from "./query.ts";

/**
 * The stories that may be shown and that the filters leave, as the common table expression `allowed_story` (story_id,
 * revision_id, day). `search.story` holds published stories alone, without those that legal withholds. A filter that
 * asks for a kind of recording, or for one recording, leaves none.
 */
export const allowedStories = (
  filters: SearchFilters,
  now: Date,
): RawBuilder<unknown> => sql`allowed_story as materialized (
  select story.id as story_id, story.published_revision_id as revision_id, day
  from search.story as words join public.story on story.id = words.story_id
  cross join lateral (select (first_published_at at time zone 'UTC')::date as day) as dated
  where story.state = 'published' and first_published_at <= ${now} ${filtered(filters)})`;

const filtered = ({ kinds, work, topics, from, to, language }: SearchFilters): RawBuilder<unknown> => {
  if (kinds.length > 0 || work !== null) return sql`and false`;
  const conditions: RawBuilder<unknown>[] = [];
  if (from !== null) conditions.push(sql`and extract(year from day) >= ${from}::integer`);
  if (to !== null) conditions.push(sql`and extract(year from day) <= ${to}::integer`);
  if (language !== null)
    conditions.push(sql`and exists (select from story_revision where story_revision.id = story.published_revision_id
      and split_part(lower(language), '-', 1) = split_part(lower(${language}), '-', 1))`);
  if (topics.length > 0)
    conditions.push(sql`and exists (select from story_use where story_use.revision_id = story.published_revision_id
      and manner = 'topic' and topic_id in (${topicTree(topics)}))`);
  return sql.join(conditions, sql` `);
};

/** As `found_story` (story_id, because): by headline, text, who wrote or is quoted, topic. Needs `named` and `allowed_story`. */
export const foundStories = (
  anyForm: RawBuilder<unknown>,
  exactly: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`found_story as (
  select story_id, case when ts_filter(words, '{a}') @@ ${anyForm} then 'title' else 'summary' end as because
  from search.story where words @@ ${anyForm}
  union all
  select story_id, 'person' from allowed_story
  where exists (select from story_use where story_use.revision_id = allowed_story.revision_id and person_id in (select id from named))
  union all
  select allowed_story.story_id, 'topic' from allowed_story join story_use using (revision_id) join topic on topic.id = topic_id
  where manner = 'topic' and search.exact_words(topic.name) @@ ${exactly})`;
