import { type RawBuilder, sql } from "kysely";
import { topicTree } from "./archive.sql.ts";
import type { SearchFilters } from "./query.ts";

/**
 * Stories that answer, as the common table expression `found_story` (story_id, revision_id, because): by headline and text,
 * by who wrote or is quoted, by topic. Those found by a use count only where that is of the published revision: ask
 * `mayShowStory`. Needs `named`.
 */
export const foundStories = (
  anyForm: RawBuilder<unknown>,
  exactly: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`found_story as materialized (
  select story_id, null as revision_id,
    case when ts_filter(words, '{a}') @@ ${anyForm} then 'title' else 'summary' end as because
  from search.story where words @@ ${anyForm}
  union all
  select story_id, revision_id, 'person' from story_use where person_id = any (array(select id from named))
  union all
  select story_id, revision_id, 'topic' from story_use
  where manner = 'topic' and topic_id = any (array(select id from topic where search.exact_words(name) @@ ${exactly})))`;

/** The day of a row of `public.story` that was found. */
export const storyDay = sql`(story.first_published_at at time zone 'UTC')::date`;

/**
 * Whether `story`, found as `found_story`, may be shown and is left by the filters. `search.story` holds published stories
 * alone, without those that legal withholds. A filter that asks for a kind of recording, or for one, leaves none.
 */
export const mayShowStory = (filters: SearchFilters, now: Date): RawBuilder<unknown> => sql`
  story.state = 'published' and story.first_published_at <= ${now}
  and coalesce(found_story.revision_id, story.published_revision_id) = story.published_revision_id
  and exists (select from search.story as words where words.story_id = story.id) ${filtered(filters)}`;

const filtered = ({ kinds, work, topics, from, to, language }: SearchFilters): RawBuilder<unknown> => {
  if (kinds.length > 0 || work !== null) return sql`and false`;
  const conditions: RawBuilder<unknown>[] = [];
  if (from !== null) conditions.push(sql`and extract(year from ${storyDay}) >= ${from}::integer`);
  if (to !== null) conditions.push(sql`and extract(year from ${storyDay}) <= ${to}::integer`);
  if (language !== null)
    conditions.push(sql`and exists (select from story_revision where story_revision.id = story.published_revision_id
      and split_part(lower(language), '-', 1) = split_part(lower(${language}), '-', 1))`);
  if (topics.length > 0)
    conditions.push(sql`and exists (select from story_use where story_use.revision_id = story.published_revision_id
      and manner = 'topic' and topic_id in (${topicTree(topics)}))`);
  return sql.join(conditions, sql` `);
};
