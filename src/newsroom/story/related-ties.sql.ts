import { type RawBuilder, sql } from "kysely";
import { isPublic } from "../recording/public.ts";
import { isPublicStory } from "./public-story.ts";
import type { Relation, RelationKind } from "./related.ts";

/** Whatever has a page of its own. */
export interface WorkAsked {
  readonly kind: "story" | "recording";
  readonly id: string;
}

/** So many works are taken of those that moments tie. */
const mostTied = 200;
/** So many of each list of what one person made or what is on one topic: there may be thousands. */
const mostOfList = 60;
/** So many of a list are looked at for them. */
const mostLooked = 200;
/** A word that stands in more works than this is not rare. */
const rareUpTo = 20;

type Ties = RawBuilder<Relation>;

/** Queries of everything that ties published works to this one. */
export const tiesOf = (work: WorkAsked): Ties[] => [
  ...(work.kind === "story" ? tiesOfStory(work.id) : tiesOfRecording(work.id)),
  sharedPeople(work),
  sharedTopics(work),
  sharedWords(work),
];

/** `story` and `story_revision` of every published story. */
export const shownStories = sql`(
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
      case use.manner when 'excerpt' then 'plays-here' else 'quoted-here' end as tie, '' as shared
    from story join story_use as use on use.revision_id = story.published_revision_id
    where story.id = ${id} and use.moment_id is not null
    group by use.recording_id, use.manner order by use.recording_id, use.manner`,
  sql<Relation>`
    with mine as materialized (
      select distinct use.recording_id as one from story join story_use as use on use.revision_id = story.published_revision_id
      where story.id = ${id} and use.moment_id is not null
    ), theirs as materialized (${momentsOfMine} where work_id <> ${id} order by at desc, work_id desc limit ${mostTied})
    select theirs.work_id as "workId", 'moments' as kind, 'moments-of' as tie, recording.title as shared
    from theirs join recording on recording.id = theirs.one and ${isPublic()} order by theirs.at desc, theirs.work_id desc`,
];

const tiesOfRecording = (id: string): Ties[] => [
  sql<Relation>`
    select made_for_id as "workId", 'made-for' as kind, 'it-was-made-for' as tie, '' as shared
    from recording where id = ${id} and made_for_id is not null
    union all
    select id, 'made-for', 'made-for-it', '' from recording where made_for_id = ${id}`,
  sql<Relation>`
    with mine as materialized (select ${id}::text as one)
    select work_id as "workId", 'moments' as kind, 'in-this-story' as tie, '' as shared from (${momentsOfMine}) as theirs`,
  sql<Relation>`
    select distinct other.recording_id as "workId", 'moments' as kind, 'same-words' as tie, '' as shared
    from recording
    join shared_passage on recording.current_cut_id in (shared_passage.cut_id, shared_passage.other_cut_id)
    join cut as other on other.id in (shared_passage.cut_id, shared_passage.other_cut_id)
      and other.recording_id <> recording.id
    where recording.id = ${id}`,
];

/** The latest stories that play or quote moments of each recording of `mine`. */
const momentsOfMine = sql`
  select mine.one, listed.at, listed.work_id from mine cross join lateral (
    select at, work_id from search.listed where listed.list = 'moments:' || mine.one
    order by at desc, work_id desc limit ${mostTied}
  ) as listed`;

/**
 * What is written here of people and topics alike: a work's own, and the latest works on the lists (`search.listed`) of each,
 * of `mine.one`, among those that are tied so.
 */
const shared = (
  { kind, id }: WorkAsked,
  of: {
    readonly kind: RelationKind;
    readonly table: "person" | "topic";
    readonly recordings: "credit" | "recording_topic";
    readonly lists: RawBuilder<unknown>;
    /** Whether `latest.work_id` is tied; a list may have others, too. */
    readonly isTied: RawBuilder<unknown>;
  },
): Ties => {
  const column = sql.ref(`${of.table}_id`);
  return sql<Relation>`
    with mine as materialized (${
      kind === "story"
        ? sql`select distinct use.${column} as one from story join story_use as use on use.revision_id = story.published_revision_id
            where story.id = ${id} and use.${column} is not null`
        : sql`select distinct ${column} as one from ${sql.table(of.recordings)} where recording_id = ${id}`
    }), theirs as materialized (
      select distinct tied.work_id, mine.one
      from mine cross join lateral (values ${of.lists}) as named (list)
      cross join lateral (
        select work_id from (
          select work_id from search.listed where listed.list = named.list order by at desc, work_id desc limit ${mostLooked}
        ) as latest
        where work_id <> ${id} and ${of.isTied}
        limit ${mostOfList}
      ) as tied
    )
    select theirs.work_id as "workId", ${of.kind} as kind, named.name as shared
    from theirs join ${sql.table(of.table)} as named on named.id = theirs.one order by theirs.work_id, named.name`;
};

const sharedPeople = (work: WorkAsked): Ties =>
  shared(work, {
    kind: "people",
    table: "person",
    recordings: "credit",
    lists: sql`('person:' || mine.one), ('quoted:' || mine.one)`,
    isTied: sql`true`,
  });

/**
 * A topic's lists also have what is on those below it, if there are any, which is not tied by it. Whether a work is on it
 * itself is asked of each: an expression in the place of the column keeps the planner from gathering all that are each time.
 */
const sharedTopics = (work: WorkAsked): Ties =>
  shared(work, {
    kind: "topics",
    table: "topic",
    recordings: "recording_topic",
    lists: sql`('topic:' || mine.one || ':film'), ('topic:' || mine.one || ':interview'),
      ('topic:' || mine.one || ':episode'), ('topic:' || mine.one || ':story')`,
    isTied: sql`(not exists (select from topic as below where below.parent_id = mine.one)
      or exists (select from recording_topic as own where own.recording_id = work_id and own.topic_id = mine.one)
      or exists (
        select from story join story_use as use on use.revision_id = story.published_revision_id
        where story.id = work_id and use.topic_id || '' = mine.one))`,
  });

/**
 * Long words and names of the title and text that stand in few published works, and those works. In a small archive short
 * words are rare, too, and mean nothing. Whole words, not stems, so that they can be shown. Nearly all words of a large
 * archive are in too many works: those that are telling words of too many stories already are left at once, by
 * `search.telling`; which works have one of the few others is asked of all their words.
 */
const sharedWords = ({ kind, id }: WorkAsked): Ties => sql<Relation>`
  with word as materialized (${kind === "story" ? storyWords(id) : recordingWords(id)}), seldom as materialized (
    select lexeme from word where ${rareUpTo} >= (
      select count(*) from (select from search.telling where telling.lexeme = word.lexeme limit ${rareUpTo + 1}) as telling)
  ), found as (
    select word.lexeme, hit.work_id from seldom as word cross join lateral (
      (select story_id as work_id from search.story where words @@ quote_literal(word.lexeme)::tsquery limit ${rareUpTo + 1})
      union all
      (select id from recording where ${isPublic()}
        and search.work_words(language, title, summary) @@ quote_literal(word.lexeme)::tsquery limit ${rareUpTo + 1})
    ) as hit
  ), rare as (select lexeme from found group by lexeme having count(*) between 2 and ${rareUpTo})
  select work_id as "workId", 'words' as kind, lexeme as shared from found join rare using (lexeme)
  where work_id <> ${id} order by work_id, lexeme`;

/** Kept with the published story (db/migrations/0019-telling-words.sql). */
const storyWords = (id: string): RawBuilder<unknown> => sql`
  select unnest(telling) as lexeme from search.story where story_id = ${id}`;

const recordingWords = (id: string): RawBuilder<unknown> => sql`
  select unnest(search.telling_words(language, title || ' ' || summary, title || ' ' || summary)) as lexeme
  from recording where id = ${id}`;
