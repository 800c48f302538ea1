import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "../recording/public.ts";
import { isPublicStory } from "./public-story.ts";
import type { StoryUse, UsedMoment } from "./story-card.ts";
import { findStoryCards } from "./story-cards.store.ts";
import { findMoments } from "./usable-moments.store.ts";

interface Row {
  readonly story_id: string;
  readonly manner: UsedMoment["manner"];
  /** Null: a quotation from a document or link. */
  readonly moment_id: string | null;
  readonly recording_id: string | null;
  readonly text: string | null;
}

/** Published stories that play or quote a public recording, the latest first, each with the moments and their times. */
export const quotedIn = async (db: Database | Trx, recordingId: string): Promise<StoryUse[]> =>
  await withStories(
    db,
    await readUses(
      db,
      sql`recording.id = ${recordingId}`,
      sql`select story.id as story_id, 'excerpt' as manner, use.moment_id, use.recording_id, null as text
        from story_use as use join story on story.published_revision_id = use.revision_id
        where use.manner = 'excerpt' and use.recording_id = ${recordingId}
        union all
        select story.id, 'quotation', checked.moment_id, checked.recording_id, array_to_string(checked.pieces, ' … ')
        from quotation_check as checked join story on story.published_revision_id = checked.revision_id
        where checked.recording_id = ${recordingId}`,
    ),
  );

/**
 * Published stories in which somebody is quoted ("said by them"), the latest first. Words from letters count, too.
 * @param among only these stories, where that is given
 */
export const storiesQuoting = async (
  db: Database | Trx,
  personId: string,
  among: readonly string[] | null = null,
): Promise<StoryUse[]> =>
  await withStories(
    db,
    await readUses(
      db,
      sql`true`,
      sql`select story.id as story_id, 'quotation' as manner, checked.moment_id, checked.recording_id,
          array_to_string(checked.pieces, ' … ') as text
        from quotation_check as checked join story on story.published_revision_id = checked.revision_id
        where checked.speaker_id = ${personId} and (checked.source <> 'moment' or checked.moment_id is not null)
          ${among === null ? sql`` : sql`and story.id = any (${[...among]}::text[])`}`,
    ),
  );

const readUses = async (
  db: Database | Trx,
  onRecording: RawBuilder<unknown>,
  uses: RawBuilder<unknown>,
): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    with used as materialized (${uses})
    select used.* from used
    join story on story.id = used.story_id
    join story_revision on story_revision.id = story.published_revision_id
    left join recording on recording.id = used.recording_id
    where ${isPublicStory()} and (used.recording_id is null or (${isPublic()} and ${onRecording}))`.execute(
    db,
  );
  return rows;
};

/** So many stories at most: who wants all of them goes by the list of stories. */
const mostStories = 500;

const withStories = async (db: Database | Trx, rows: readonly Row[]): Promise<StoryUse[]> => {
  const cards = await findStoryCards(db, rows.map((row) => row.story_id).slice(0, mostStories * 20));
  const moments = await findMoments(
    db,
    rows.flatMap((row) => row.moment_id ?? []),
  );
  const byStory = Map.groupBy(rows, (row) => row.story_id);
  return [...cards.values()].slice(0, mostStories).flatMap((story) => {
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
