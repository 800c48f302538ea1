import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { allowed } from "./archive.sql.ts";
import { lookUp } from "./lexicon.store.ts";
import { anyFormText, exactlyText, planSearch } from "./plan.ts";
import type { SearchQuery } from "./query.ts";
import type { FoundCard, FoundWork } from "./results.ts";
import { foundStories, mayShowStory, storyDay } from "./stories.sql.ts";

/** How like a name must be (word_similarity of pg_trgm): "gagrin" is 0.5 like "Yuri Gagarin". */
const aPersonMeant = 0.45;

interface Found {
  readonly id: string;
  readonly because: FoundWork["because"];
}

/** Which of the works that were found. */
interface WorksPage {
  /** Works at most. */
  readonly limit: number;
  /** Works before these; 0 where it is not said. */
  readonly offset?: number;
  readonly now: Date;
  /** Stories alone. */
  readonly storiesOnly?: boolean;
}

/**
 * The published works whose title, people (credited, writing or speaking), topics, summary or text answer the words of
 * a query: titles first, the newer first among equals. A person's name may be misspelt a little. Stories are looked up one
 * by one (`offset 0`): the planner thinks that every topic was asked for, and would read all stories.
 */
export const searchWorks = async (
  db: Database | Trx,
  query: SearchQuery,
  { limit, offset = 0, now, storiesOnly = false }: WorksPage,
): Promise<FoundWork[]> => {
  if (query.terms.length === 0) return [];
  const lexicon = await lookUp(
    db,
    query.terms.flatMap(({ tokens }) => tokens),
  );
  const { needed } = planSearch(query, lexicon);
  const typed = query.terms.flatMap(({ tokens }) => tokens).join(" ");
  const anyForm = sql`${anyFormText(needed)}::tsquery`;
  const exactly = sql`${exactlyText(needed)}::tsquery`;
  const { rows } = await sql<Found>`
    with ${allowed({ filters: query.filters, audience: "public", now })},
    named as materialized (
      select id from person where search.exact_words(name) @@ ${exactly} or ((${typed} <% name or ${typed} % name) and word_similarity(${typed}, name) >= ${aPersonMeant})
      order by search.exact_words(name) @@ ${exactly} desc, word_similarity(${typed}, name) desc limit 10
    ), found as (
      select id as recording_id,
        case when ts_filter(search.work_words(language, title, summary), '{a}') @@ ${anyForm} then 'title' else 'summary' end as because
      from recording where search.work_words(language, title, summary) @@ ${anyForm}
      union all
      select recording_id, 'person' from credit where person_id in (select id from named)
      union all
      select recording_id, 'person' from allowed
      where exists (select from search.spoken join named on spoken.speaker = '@' || named.id where spoken.cut_id = allowed.cut_id)
      union all
      select recording_id, 'topic' from recording_topic join topic on topic.id = topic_id
      where search.exact_words(topic.name) @@ ${exactly}
    ), ${foundStories(anyForm, exactly)},
    best as (
      select recording_id as id, day, min(array_position(array['title', 'person', 'topic', 'summary'], because)) as place
      from found join allowed using (recording_id)
      where ${!storiesOnly} and ${ofPeople(query.filters.speakers, sql`recording_id`)} group by recording_id, day
      union all
      select story.id, ${storyDay}, min(array_position(array['title', 'person', 'topic', 'summary'], because))
      from found_story cross join lateral (select * from story where story.id = found_story.story_id offset 0) as story
      where ${mayShowStory(query.filters, now)}
        and ${ofPeople(query.filters.speakers, sql`story.id`)} group by story.id, story.first_published_at
    )
    select id, (array['title', 'person', 'topic', 'summary'])[place] as because
    from best order by place, day desc, id limit ${limit} offset ${offset}`.execute(db);
  return await withCards(db, rows);
};

/** Made or written by one of these people (slugs or names), or with words of theirs. None: by whomever. */
const ofPeople = (people: readonly string[], work: RawBuilder<unknown>): RawBuilder<unknown> =>
  people.length === 0
    ? sql`true`
    : sql`exists (select from search.listed join person
        on list in ('person:' || person.id, 'said:' || person.id, 'quoted:' || person.id)
        where listed.work_id = ${work} and (person.slug = any (${people}::text[]) or lower(person.name) = any (${people}::text[])))`;

const withCards = async (db: Database | Trx, found: readonly Found[]): Promise<FoundWork[]> => {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const { rows } = await sql<FoundCard>`
    select id, kind, slug, title, summary, language from recording where id = any (${ids}::text[])
    union all
    select story.id, 'story', slug, headline, coalesce(content ->> 'standfirst', ''), language
    from story join story_revision on story_revision.id = published_revision_id where story.id = any (${ids}::text[])`.execute(
    db,
  );
  const cards = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id, because }) => {
    const work = cards.get(id);
    return work === undefined ? [] : [{ work, because }];
  });
};
