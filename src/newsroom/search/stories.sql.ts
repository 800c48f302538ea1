import { type RawBuilder, sql } from "kysely";
import { topicTree, zoneAsked } from "./archive.sql.ts";
import type { SearchFilters } from "./query.ts";

/**
 * Whether `story` may be shown and is left by the filters. `search.story` holds published stories alone, without those that
 * legal withholds. A filter that asks for a kind of recording, or for one, leaves none.
 */
export const storyAllowed = (filters: SearchFilters, now: Date): RawBuilder<unknown> => sql`
  story.state = 'published' and story.first_published_at <= ${now}
  and exists (select from search.story as kept where kept.story_id = story.id) ${filtered(filters)}`;

const filtered = ({ kinds, work, topics, from, to, language }: SearchFilters): RawBuilder<unknown> => {
  if (kinds.length > 0 || work !== null) return sql`and false`;
  const conditions: RawBuilder<unknown>[] = [];
  if (from !== null) conditions.push(sql`and story.first_published_at >= ${startOfYear(from)}`);
  if (to !== null) conditions.push(sql`and story.first_published_at < ${startOfYear(to + 1)}`);
  if (language !== null)
    conditions.push(sql`and exists (select from story_revision where story_revision.id = story.published_revision_id
      and split_part(lower(language), '-', 1) = split_part(lower(${language}), '-', 1))`);
  if (topics.length > 0)
    conditions.push(sql`and exists (select from story_use where story_use.revision_id = story.published_revision_id
      and manner = 'topic' and topic_id in (${topicTree(topics)}))`);
  return sql.join(conditions, sql` `);
};

/** Where the site is. */
const startOfYear = (year: number): RawBuilder<unknown> =>
  sql`(make_date(${Math.max(year, 1)}::integer, 1, 1)::timestamp at time zone ${zoneAsked})`;
