import { type RawBuilder, sql } from "kysely";
import { recordingsAllowed } from "./archive.sql.ts";
import type { SearchFilters } from "./query.ts";
import { storyAllowed } from "./stories.sql.ts";

/** What works are searched for by. */
export interface WorksAsked {
  /** tsqueries: the words in any form, and as they are. */
  readonly anyForm: string;
  readonly exactly: string;
  /** The words as typed, for a name that is misspelt. */
  readonly typed: string;
  readonly filters: SearchFilters;
  readonly now: Date;
  readonly storiesOnly: boolean;
  /** So many works are enough, the best. */
  readonly wanted: number;
  readonly bounds: Bounds;
}

/** How like a name must be (word_similarity of pg_trgm): "gagrin" is 0.5 like "Yuri Gagarin". */
const aPersonMeant = 0.45;

/** How far it is looked. */
export interface Bounds {
  /** So many stories that answer can be put in order; of more the latest are looked for among the latest stories. */
  readonly ordered: number;
  /** So many of the latest stories are looked at for them. */
  readonly stories: number;
  /** So many of a list are looked at for those that the filters leave. */
  readonly listed: number;
}

export const usualBounds: Bounds = { ordered: 1000, stories: 5000, listed: 2000 };

/**
 * Works that answer, as the common table expression `found` (id, at, place), where place is 1 for the title, 2 for a person,
 * 3 for a topic and 4 for summary or text. One place is looked at after the other, each for its latest works, until there
 * are enough: the work does not grow with how many works a common word or a busy person has. So one plan is good for all
 * words, and as they are read from `asked` the server can keep it: to plan this takes longer than to do it.
 */
export const worksFound = (asked: WorksAsked): RawBuilder<unknown> => sql`
  asked as materialized (
    select cast(${asked.anyForm} as tsquery) as any_form, cast(${asked.exactly} as tsquery) as exactly, ${asked.typed}::text as typed
  ), named as materialized (
    select id from person
    where search.exact_words(name) @@ ${exactly}
      or ((${typed} <% name or ${typed} % name) and word_similarity(${typed}, name) >= ${aPersonMeant})
    order by search.exact_words(name) @@ ${exactly} desc, word_similarity(${typed}, name) desc limit 10
  ),
  ${inText(asked, { name: "titled", place: 1, ofRecording: titleOfRecording, ofStory: titleOfStory, unless: sql`false` })},
  of_people as materialized (${inLists(asked, 2, listsOfPeople)}
    and not ${areEnough(asked, "titled")}),
  on_topics as materialized (${inLists(asked, 3, listsOfTopics)}
    and not ${areEnough(asked, "titled", "of_people")}),
  ${inText(asked, {
    name: "told",
    place: 4,
    ofRecording: wordsOfRecording,
    ofStory: wordsOfStory,
    unless: areEnough(asked, "titled", "of_people", "on_topics"),
  })},
  found as (
    select * from titled union all select * from of_people union all select * from on_topics union all select * from told
  )`;

const anyForm = sql`(select any_form from asked)`;
const exactly = sql`(select exactly from asked)`;
const typed = sql`(select typed from asked)`;

/** What is in better places has been found already. Asked once, and nothing else is done where it is so. */
const areEnough = ({ wanted }: WorksAsked, ...found: readonly string[]): RawBuilder<unknown> => sql`(
  select count(distinct id) >= ${wanted} from (${sql.join(
    found.map((name) => sql`select id from ${sql.table(name)}`),
    sql` union all `,
  )}) as before)`;

const wordsOfRecording = sql`search.work_words(language, title, summary)`;
const titleOfRecording = sql`ts_filter(${wordsOfRecording}, '{a}')`;
const wordsOfStory = sql`words`;
const titleOfStory = sql`ts_filter(words, '{a}')`;

interface InText {
  readonly name: "titled" | "told";
  readonly place: number;
  /** The words of a row of `recording`, and of one of `search.story`, as an index has them. */
  readonly ofRecording: RawBuilder<unknown>;
  readonly ofStory: RawBuilder<unknown>;
  readonly unless: RawBuilder<unknown>;
}

/** The latest works with these words, as the common table expression of this name. */
const inText = (
  asked: WorksAsked,
  { name, place, ofRecording, ofStory, unless }: InText,
): RawBuilder<unknown> => {
  const { wanted, filters, now, bounds } = asked;
  const [some, latest] = [sql.table(`${name}_some`), sql.table(`${name}_latest`)];
  const isMany = sql`(select count(*) > ${bounds.ordered} from ${some})`;
  return sql`${some} as materialized (
    select story_id as id from search.story where ${ofStory} @@ ${anyForm} and not ${unless} limit ${bounds.ordered + 1}
  ), ${latest} as materialized (
    select latest.id, latest.at from (
      select story.id, story.first_published_at as at from story
      where ${storyAllowed(filters, now)} ${ofSpeakers(asked, sql`story.id`)}
      order by story.first_published_at desc, story.id limit ${bounds.stories} offset 0
    ) as latest cross join lateral (select words from search.story where story_id = latest.id offset 0) as own
    where ${isMany} and ts_match_vq(${ofStory}, ${anyForm}) limit ${wanted}
  ), ${sql.table(name)} as materialized (
    (select recording.id, day::timestamp at time zone 'UTC' as at, ${sql.lit(place)} as place
      from ${recordingsAllowed({ filters, now, audience: "public" })} ${ofSpeakers(asked, sql`recording.id`)}
      and not ${unless} and ${!asked.storiesOnly} and ${ofRecording} @@ ${anyForm}
      order by day desc, recording.id limit ${wanted})
    union all
    select id, at, ${sql.lit(place)} from ${latest}
    union all
    (select story.id, story.first_published_at, ${sql.lit(place)}
      from ${some} as answering cross join lateral (select * from story where story.id = answering.id offset 0) as story
      where ${storyAllowed(filters, now)} ${ofSpeakers(asked, sql`story.id`)}
        and (not ${isMany} or (select count(*) < ${wanted} from ${latest}))
      order by story.first_published_at desc, story.id limit ${wanted})
  )`;
};

/** Lists of public works (`search.listed`) that somebody named makes: what they made or wrote, say, or are quoted in. */
const listsOfPeople = sql`
  select prefix || id as list from named cross join (values ('person:'), ('said:'), ('quoted:')) as kind (prefix)`;

const listsOfTopics = sql`select 'topic:' || id as list from topic where search.exact_words(name) @@ ${exactly}`;

/** The latest works of each of these lists that may be shown. */
const inLists = (asked: WorksAsked, place: number, lists: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select shown.id, shown.at, ${sql.lit(place)} as place from (${lists}) as named_list cross join lateral (
    select shown.* from (
      select work_id from search.listed where listed.list = named_list.list
      order by listed.at desc, work_id desc limit ${asked.bounds.listed} offset 0
    ) as listed cross join lateral (${shownWork(asked)}) as shown limit ${asked.wanted}
  ) as shown where true`;

/** The work of `listed`, where it may be shown and the filters leave it. */
const shownWork = (asked: WorksAsked): RawBuilder<unknown> => {
  const { filters, now, storiesOnly } = asked;
  return sql`
    select recording.id, day::timestamp at time zone 'UTC' as at
    from ${recordingsAllowed({ filters, now, audience: "public" })}
      and recording.id = listed.work_id and ${!storiesOnly} ${ofSpeakers(asked, sql`recording.id`)}
    union all
    select story.id, story.first_published_at from story
    where story.id = listed.work_id and ${storyAllowed(filters, now)} ${ofSpeakers(asked, sql`story.id`)}`;
};

/** Made or written by one of these people (slugs or names), or with words of theirs. None: by whomever. */
const ofSpeakers = ({ filters: { speakers } }: WorksAsked, work: RawBuilder<unknown>): RawBuilder<unknown> =>
  speakers.length === 0
    ? sql``
    : sql`and exists (select from search.listed join person
        on list in ('person:' || person.id, 'said:' || person.id, 'quoted:' || person.id)
        where listed.work_id = ${work} and (person.slug = any (${speakers}::text[]) or lower(person.name) = any (${speakers}::text[])))`;
