import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isWithheldMoment } from "../moment/withheld.ts";
import { type ListedIds, type ListPage, pageOf } from "../recording/listed.store.ts";
import { isPublic } from "../recording/public.ts";
import { isPublicStory } from "./public-story.ts";
import type { StoryUse, UsedMoment } from "./story-card.ts";
import { findStoryCards, storyPlace } from "./story-cards.store.ts";
import { findMoments } from "./usable-moments.store.ts";

interface Row {
  readonly story_id: string;
  readonly manner: UsedMoment["manner"];
  /** Null: a quotation from a document or link. */
  readonly moment_id: string | null;
  readonly recording_id: string | null;
  readonly text: string | null;
}

/** Which stories are asked for: those that play a moment of it, or those that quote one. */
export interface UsesQuery extends Pick<ListPage, "limit" | "cursor"> {
  readonly recordingId: string;
  readonly manner: UsedMoment["manner"];
}

export interface UsesPage extends Omit<ListedIds, "ids"> {
  readonly uses: readonly StoryUse[];
}

/**
 * Published stories that play a public recording, or those that quote it, the latest first, a page at a time, each with the
 * moments and their times. What is withdrawn or withheld is not spoken of; a story that has nothing else is not named.
 */
export const quotedIn = async (db: Database | Trx, query: UsesQuery): Promise<UsesPage> => {
  const { ids, ...places } = await listStoriesUsing(db, query);
  const uses = ids.length === 0 ? [] : await withStories(db, await readUses(db, usesIn(query, ids)));
  return { uses, ...places };
};

const listStoriesUsing = async (
  db: Database | Trx,
  { recordingId, manner, limit, cursor }: UsesQuery,
): Promise<ListedIds> => {
  const back = cursor?.side === "before";
  const at = sql`(story.first_published_at, story.id)`;
  const place = sql`(${cursor?.at}::timestamptz, ${cursor?.id})`;
  const { rows } = await sql<{ id: string; place: string }>`
    with used as materialized (
      select distinct use.story_id, use.revision_id
      from ${manner === "excerpt" ? sql`story_use` : sql`quotation_check`} as use
      join moment on moment.id = use.moment_id
      where use.recording_id = ${recordingId} and ${manner === "excerpt" ? sql`use.manner = 'excerpt'` : sql`true`}
        and moment.withdrawn_at is null and not ${isWithheldMoment()})
    select story.id, ${storyPlace} as place
    from used join story on story.id = used.story_id and story.published_revision_id = used.revision_id
    join story_revision on story_revision.id = story.published_revision_id
    where ${isPublicStory()}
      and exists (select from recording where recording.id = ${recordingId} and ${isPublic()})
      and ${cursor ? (back ? sql`${at} > ${place}` : sql`${at} < ${place}`) : sql`true`}
    order by ${back ? sql`story.first_published_at, story.id` : sql`story.first_published_at desc, story.id desc`}
    limit ${limit + 1}`.execute(db);
  return pageOf(rows, { limit, cursor });
};

const usesIn = ({ recordingId, manner }: UsesQuery, storyIds: readonly string[]): RawBuilder<unknown> =>
  manner === "excerpt"
    ? sql`select story.id as story_id, 'excerpt' as manner, use.moment_id, use.recording_id, null as text
        from story_use as use join story on story.published_revision_id = use.revision_id
        where use.manner = 'excerpt' and use.recording_id = ${recordingId} and story.id = any (${[...storyIds]}::text[])`
    : sql`select story.id as story_id, 'quotation' as manner, checked.moment_id, checked.recording_id,
          array_to_string(checked.pieces, ' ') as text
        from quotation_check as checked join story on story.published_revision_id = checked.revision_id
        where checked.recording_id = ${recordingId} and story.id = any (${[...storyIds]}::text[])`;

/** Of these stories the published ones in which somebody is quoted ("said by them"), the latest first. Words from letters count, too. */
export const storiesQuoting = async (
  db: Database | Trx,
  personId: string,
  among: readonly string[],
): Promise<StoryUse[]> =>
  await withStories(
    db,
    await readUses(
      db,
      sql`select story.id as story_id, 'quotation' as manner, checked.moment_id, checked.recording_id,
          array_to_string(checked.pieces, ' ') as text
        from quotation_check as checked join story on story.published_revision_id = checked.revision_id
        where checked.speaker_id = ${personId} and (checked.source <> 'moment' or checked.moment_id is not null)
          and story.id = any (${[...among]}::text[])`,
    ),
  );

const readUses = async (db: Database | Trx, uses: RawBuilder<unknown>): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    with used as materialized (${uses})
    select used.* from used
    join story on story.id = used.story_id
    join story_revision on story_revision.id = story.published_revision_id
    left join recording on recording.id = used.recording_id
    where ${isPublicStory()} and (used.recording_id is null or ${isPublic()})`.execute(db);
  return rows;
};

const withStories = async (db: Database | Trx, rows: readonly Row[]): Promise<StoryUse[]> => {
  const cards = await findStoryCards(
    db,
    rows.map((row) => row.story_id),
  );
  const moments = await findMoments(
    db,
    rows.flatMap((row) => row.moment_id ?? []),
  );
  const byStory = Map.groupBy(rows, (row) => row.story_id);
  return [...cards.values()].flatMap((story) => {
    const own = byStory.get(story.id) ?? [];
    const used = own.flatMap((row) => usedMoment(row, moments));
    // What is withdrawn or withheld is not spoken of; a story that has nothing else is not named.
    if (used.length === 0 && own.every((row) => row.moment_id !== null)) return [];
    return [{ story, moments: used.toSorted((one, other) => one.start - other.start) }];
  });
};

const usedMoment = (
  { manner, moment_id: id, text }: Row,
  moments: Awaited<ReturnType<typeof findMoments>>,
): UsedMoment[] => {
  const moment = id === null ? undefined : moments.get(id);
  if (moment === undefined || moment.isWithheld) return [];
  const { asked } = moment;
  return [
    {
      manner,
      momentId: asked.id,
      recordingId: asked.recordingId,
      cutId: asked.cutId,
      start: asked.start,
      end: asked.end,
      text: text ?? asked.text,
    },
  ];
};
