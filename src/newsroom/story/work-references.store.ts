import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "../recording/public.ts";
import { cardColumns, toCard } from "../recording/recording-card.store.ts";
import type { RecordingCard } from "../recording/recording.ts";
import { rightsOn } from "../recording/rights.ts";
import { zoneAsked } from "../search/archive.sql.ts";
import { isPublicStory } from "./public-story.ts";
import type { Picture } from "../recording/recording.ts";
import type { WorkReference } from "./references.ts";

/** "staff" sees drafts, too; what was withdrawn is shown to nobody. */
export interface Readers {
  readonly audience: "public" | "staff";
  /** YYYY-MM-DD: rights are asked for this day. */
  readonly day: string;
}

/** Of these ids, the works that the audience may know of. */
export const findWorks = async (
  db: Database | Trx,
  ids: readonly string[],
  readers: Readers,
): Promise<Map<string, WorkReference>> => {
  const recordings = await findRecordingWorks(db, ids, readers);
  const others = ids.filter((id) => !recordings.has(id));
  return new Map([...recordings, ...(await findStoryWorks(db, others, readers))]);
};

/** The same, where all are films, interviews or episodes. */
export const findRecordingWorks = async (
  db: Database | Trx,
  ids: readonly string[],
  { audience, day }: Readers,
): Promise<Map<string, WorkReference>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("recording")
    .select(cardColumns)
    .select(["recording.rights_last_day", "recording.excerpt_rights_last_day"])
    .select(publishedOn("recording.published_at").as("published_on"))
    .where("recording.id", "in", [...new Set(ids)])
    .where(audience === "public" ? isPublic() : sql<boolean>`recording.state <> 'withdrawn'`)
    .execute();
  const works = rows.map((row) => {
    const rights = rightsOn(day, {
      rightsLastDay: row.rights_last_day,
      excerptRightsLastDay: row.excerpt_rights_last_day,
    });
    return recordingReference(toCard(row), row.published_on, rights.whole);
  });
  return new Map(works.map((work) => [work.id, work]));
};

/** The day of an instant where the site is, YYYY-MM-DD. */
const publishedOn = (instant: string): RawBuilder<string | null> =>
  sql`(${sql.ref(instant)} at time zone ${zoneAsked})::date::text`;

const recordingReference = (
  card: RecordingCard,
  publishedDay: string | null,
  mayBeShownWhole: boolean,
): WorkReference => ({
  id: card.id,
  kind: card.kind,
  slug: card.slug,
  title: card.title,
  summary: card.summary,
  language: card.language,
  picture: card.poster,
  runningMilliseconds: card.runningMilliseconds,
  day: card.broadcastOn ?? card.recordedOn ?? publishedDay,
  playable: card.playable && mayBeShownWhole,
});

interface StoryRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly picture: Picture | null;
  readonly day: string | null;
}

/** The same, where all are stories. Staff see a story as its newest revision has it. */
export const findStoryWorks = async (
  db: Database | Trx,
  ids: readonly string[],
  { audience }: Readers,
): Promise<Map<string, WorkReference>> => {
  if (ids.length === 0) return new Map();
  const shown =
    audience === "public"
      ? isPublicStory()
      : sql<boolean>`story_revision.id = coalesce(story.draft_revision_id, story.published_revision_id)
          and story.state <> 'withdrawn' and story_revision.withheld_at is null`;
  // Without its body, once: content is long, and would be unpacked for each of its fields that are asked for.
  const { rows } = await sql<StoryRow>`
    select id, slug, coalesce(nullif(content ->> 'shortHeadline', ''), headline) as title,
      coalesce(content ->> 'standfirst', '') as summary, language, ${storyPicture} as picture, day
    from (
      select story.id, story.slug, headline, language, content - 'body' - 'backstory' as content,
        ${publishedOn("story.first_published_at")} as day
      from story join story_revision on story_revision.story_id = story.id
      where story.id = any (${ids}::text[]) and ${shown} offset 0
    ) as shown`.execute(db);
  return new Map(rows.map((row) => [row.id, storyReference(row)]));
};

const storyReference = (row: StoryRow): WorkReference => ({
  ...row,
  kind: "story",
  runningMilliseconds: null,
  playable: false,
});

/** The lead picture, with the words that the story gives it. */
export const storyPicture = sql`(
  select jsonb_build_object('id', picture.id, 'fileKey', picture.file_key, 'mediaType', picture.media_type,
    'width', picture.width, 'height', picture.height, 'thumbhash', picture.thumbhash,
    'alt', coalesce(content -> 'leadPicture' ->> 'alt', picture.alt),
    'credit', coalesce(content -> 'leadPicture' ->> 'credit', picture.credit),
    'focus', coalesce(nullif(content -> 'leadPicture' -> 'focus', 'null'),
      case when picture.focus_x is not null and picture.focus_y is not null
        then jsonb_build_object('x', picture.focus_x, 'y', picture.focus_y) end))
  from picture where picture.id = content -> 'leadPicture' ->> 'picture')`;
