import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "../recording/public.ts";
import type { RecordingKind } from "../recording/recording.ts";
import { isPublicStory } from "./public-story.ts";

/** A public work that says the same in another language. */
export interface Translation {
  readonly id: string;
  readonly kind: RecordingKind | "story";
  readonly slug: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The others were made from this one. */
  readonly isOriginal: boolean;
}

/** A work that may have translations. */
export type Translatable = { readonly storyId: string } | { readonly recordingId: string };

/**
 * All public works of the group, the one asked for among them, the original first, each language once; empty where fewer than
 * two of them are public.
 */
export const listTranslations = async (db: Database | Trx, of: Translatable): Promise<Translation[]> => {
  const { rows } = await sql<Translation>`
    select coalesce(recording.id, story.id) as id, coalesce(recording.kind, 'story') as kind,
      coalesce(recording.slug, story.slug) as slug, coalesce(recording.title, story_revision.headline) as title,
      coalesce(recording.language, story_revision.language) as language, other.is_original as "isOriginal"
    from translation as own
    join translation as other on other.group_id = own.group_id
    left join recording on recording.id = other.recording_id and ${isPublic()}
    left join story on story.id = other.story_id
    left join story_revision on story_revision.id = story.published_revision_id and ${isPublicStory()}
    where ${own(of)} and (recording.id is not null or story_revision.id is not null)
    order by other.is_original desc, other.linked_at, id`.execute(db);
  const byLanguage = new Map<string, Translation>();
  const asked = rows.find(({ id }) => id === idOf(of));
  if (asked === undefined) return [];
  byLanguage.set(asked.language, asked);
  for (const row of rows) if (!byLanguage.has(row.language)) byLanguage.set(row.language, row);
  return byLanguage.size < 2 ? [] : rows.filter((row) => byLanguage.get(row.language) === row);
};

/** Ids of all works of the group, whether or not they are public: what its pages go by. */
export const listGroup = async (db: Database | Trx, of: Translatable): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select coalesce(other.story_id, other.recording_id) as id
    from translation as own join translation as other on other.group_id = own.group_id where ${own(of)}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
};

export const idOf = (of: Translatable): string => ("storyId" in of ? of.storyId : of.recordingId);

/** That a row of `own` is the work's. */
export const own = (of: Translatable): RawBuilder<unknown> =>
  "storyId" in of ? sql`own.story_id = ${of.storyId}` : sql`own.recording_id = ${of.recordingId}`;
