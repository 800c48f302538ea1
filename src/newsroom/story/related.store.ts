import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "../recording/public.ts";
import { isPublicStory } from "./public-story.ts";
import { rankRelations, type RankedWork, type Related, type RelatedWorks, type Relation } from "./related.ts";
import { findWorks } from "./work-references.store.ts";

/** Whatever has a page of its own. */
export interface WorkAsked {
  readonly kind: "story" | "recording";
  readonly id: string;
}

/** So many of each are given. */
const mostGiven = 6;
/** So many works are looked at for each kind of tie: a topic may have thousands. */
const mostTied = 200;
/** A word that stands in more works than this is not rare. */
const rareUpTo = 20;
const mostWords = 40;

const none: RelatedWorks = { films: [], stories: [] };

/**
 * Films and stories beside a published work on this day (YYYY-MM-DD): those that its editor chose, then those that moments,
 * people, topics and rare words tie to it, each with the reasons. Public works alone, and reasons that name public works
 * alone. Of a work that is not public: nothing.
 */
export const relatedWorks = async (
  db: Database | Trx,
  work: WorkAsked,
  day: string,
): Promise<RelatedWorks> => {
  if (!(await isShown(db, work))) return none;
  const relations: Relation[] = [];
  for (const query of work.kind === "story" ? tiesOfStory(work.id) : tiesOfRecording(work.id))
    relations.push(...(await query.execute(db)).rows);
  relations.push(...(await sharedPeople(work).execute(db)).rows);
  relations.push(...(await sharedTopics(work).execute(db)).rows);
  relations.push(...(await sharedWords(work).execute(db)).rows);
  const ranked = rankRelations(relations.filter(({ workId }) => workId !== work.id));
  return await withWorks(db, ranked, day);
};

const withWorks = async (
  db: Database | Trx,
  ranked: readonly RankedWork[],
  day: string,
): Promise<RelatedWorks> => {
  const works = await findWorks(
    db,
    ranked.map(({ workId }) => workId),
    { audience: "public", day },
  );
  const related = ranked.flatMap(({ workId, why }): Related[] => {
    const work = works.get(workId);
    return work === undefined ? [] : [{ work, why }];
  });
  return {
    films: related.filter(({ work }) => work.kind !== "story").slice(0, mostGiven),
    stories: related.filter(({ work }) => work.kind === "story").slice(0, mostGiven),
  };
};

const isShown = async (db: Database | Trx, { kind, id }: WorkAsked): Promise<boolean> => {
  const { rows } =
    kind === "story"
      ? await sql`select from ${shownStories} where story.id = ${id}`.execute(db)
      : await sql`select from recording where id = ${id} and ${isPublic()}`.execute(db);
  return rows.length > 0;
};

type Ties = RawBuilder<Relation>;

/** `story` and `story_revision` of every published story. */
const shownStories = sql`(
    select story.*, story_revision.headline, story_revision.plain_text, story_revision.language, story_revision.content
    from public.story join story_revision on story_revision.id = story.published_revision_id where ${isPublicStory()}
  ) as story`;

const tiesOfStory = (id: string): Ties[] => [
  sql<Relation>`
    select coalesce(use.recording_id, use.to_story_id) as "workId", 'chosen' as kind, '' as shared
    from story join story_use as use on use.revision_id = story.published_revision_id
    where story.id = ${id} and use.part = '.related' order by use.position`,
  sql<Relation>`
    select use.recording_id as "workId", 'moments' as kind,
      case use.manner when 'excerpt' then 'Moments of it play here' else 'It is quoted here' end as shared
    from story join story_use as use on use.revision_id = story.published_revision_id
    where story.id = ${id} and use.moment_id is not null
    group by use.recording_id, use.manner`,
  sql<Relation>`
    select other.id as "workId", 'moments' as kind, 'Moments of “' || recording.title || '”' as shared
    from (${usedRecordings}) as mine
    join recording on recording.id = mine.recording_id and ${isPublic()}
    join (${usedRecordings}) as theirs using (recording_id)
    join ${shownStories} on story.id = theirs.story_id
    cross join lateral (select story.id) as other
    where mine.story_id = ${id} and other.id <> ${id}
    order by story.first_published_at desc limit ${mostTied}`,
];

const tiesOfRecording = (id: string): Ties[] => [
  sql<Relation>`
    select made_for_id as "workId", 'made-for' as kind, 'It was made for this film' as shared
    from recording where id = ${id} and made_for_id is not null
    union all
    select id, 'made-for', 'Made for this film' from recording where made_for_id = ${id}`,
  sql<Relation>`
    select story.id as "workId", 'moments' as kind, 'Moments of it play in this story' as shared
    from ${shownStories} join (${usedRecordings}) as used on used.story_id = story.id
    where used.recording_id = ${id} order by story.first_published_at desc limit ${mostTied}`,
  sql<Relation>`
    select distinct other.recording_id as "workId", 'moments' as kind, 'The same words are in both' as shared
    from recording
    join shared_passage on recording.current_cut_id in (shared_passage.cut_id, shared_passage.other_cut_id)
    join cut as other on other.id in (shared_passage.cut_id, shared_passage.other_cut_id)
      and other.recording_id <> recording.id
    where recording.id = ${id}`,
];

/** (story, recording) of all moments that published stories play or quote. */
const usedRecordings = sql`
  select distinct shown.id as story_id, use.recording_id
  from public.story as shown join story_use as use on use.revision_id = shown.published_revision_id
  where shown.state = 'published' and use.moment_id is not null`;

/** (work, person) and (work, topic) of all published works. */
const peopleOfWorks = sql`
  select recording_id as work_id, person_id from credit
  union
  select shown.id, use.person_id from public.story as shown join story_use as use on use.revision_id = shown.published_revision_id
  where shown.state = 'published' and use.person_id is not null`;

const topicsOfWorks = sql`
  select recording_id as work_id, topic_id from recording_topic
  union
  select shown.id, use.topic_id from public.story as shown join story_use as use on use.revision_id = shown.published_revision_id
  where shown.state = 'published' and use.topic_id is not null`;

const sharedPeople = ({ id }: WorkAsked): Ties => sql<Relation>`
  select theirs.work_id as "workId", 'people' as kind, person.name as shared
  from (${peopleOfWorks}) as mine join (${peopleOfWorks}) as theirs using (person_id) join person on person.id = person_id
  where mine.work_id = ${id} and theirs.work_id <> ${id} order by theirs.work_id, person.name limit ${mostTied}`;

const sharedTopics = ({ id }: WorkAsked): Ties => sql<Relation>`
  select theirs.work_id as "workId", 'topics' as kind, topic.name as shared
  from (${topicsOfWorks}) as mine join (${topicsOfWorks}) as theirs using (topic_id) join topic on topic.id = topic_id
  where mine.work_id = ${id} and theirs.work_id <> ${id} order by theirs.work_id, topic.name limit ${mostTied}`;

/**
 * Long words and names of the title and text that stand in few published works, and those works. In a small archive short
 * words are rare, too, and mean nothing.
 */
const sharedWords = ({ kind, id }: WorkAsked): Ties => sql<Relation>`
  with word as (
    select lexeme from (${kind === "story" ? storyWords(id) : recordingWords(id)}) as source,
      unnest(source.words) as of_text (lexeme, positions, weights)
    where case when lexeme !~ '^[[:alpha:]]{4,40}$' then false when length(lexeme) >= 7 then true
      -- A name: written with a capital inside a sentence.
      else source.text ~ ('[[:alnum:],;:] ' || initcap(lexeme)) end
    order by cardinality(positions) desc, length(lexeme) desc, lexeme limit ${mostWords}
  ), found as (
    select word.lexeme, hit.work_id from word cross join lateral (
      (select story_id as work_id from search.story where words @@ quote_literal(word.lexeme)::tsquery limit ${rareUpTo + 1})
      union all
      (select id from recording where ${isPublic()}
        and search.work_words(language, title, summary) @@ quote_literal(word.lexeme)::tsquery limit ${rareUpTo + 1})
    ) as hit
  ), rare as (select lexeme from found group by lexeme having count(*) between 2 and ${rareUpTo})
  select work_id as "workId", 'words' as kind, lexeme as shared from found join rare using (lexeme)
  where work_id <> ${id} order by work_id, lexeme`;

/** Whole words, not stems, so that they can be shown; stop words of the language are left out. */
const storyWords = (id: string): RawBuilder<unknown> => sql`
  select ${telling(sql`language`, sql`headline || ' ' || plain_text`)} as words, plain_text as text
  from ${shownStories} where story.id = ${id}`;

const recordingWords = (id: string): RawBuilder<unknown> => sql`
  select ${telling(sql`language`, sql`title || ' ' || summary`)} as words, title || ' ' || summary as text
  from recording where id = ${id}`;

const telling = (language: RawBuilder<unknown>, text: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (select ts_delete(all_words, array(
      select lexeme from unnest(all_words) as one (lexeme, positions, weights) where search.is_stop_word(${language}, lexeme)))
    from search.exact_words(${text}) as all_words)`;
