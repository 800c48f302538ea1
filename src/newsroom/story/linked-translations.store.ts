import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { idOf, type Translatable } from "./translation.store.ts";

/** A work that says the same in another language, for those who work on it. */
export interface LinkedTranslation {
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The others were made from this one. */
  readonly isOriginal: boolean;
  readonly isPublic: boolean;
}

/** All stories of the group, drafts and the one asked for among them, the original first; empty where it stands alone. */
export const listLinkedStories = async (
  db: Database | Trx,
  of: Extract<Translatable, { storyId: string }>,
): Promise<LinkedTranslation[]> => {
  const { rows } = await sql<LinkedTranslation>`
    select story.id, story_revision.headline as title, story_revision.language,
      other.is_original as "isOriginal", story.state = 'published' as "isPublic"
    from translation as own
    join translation as other on other.group_id = own.group_id
    join story on story.id = other.story_id
    join story_revision on story_revision.id = ${latest}
    where own.story_id = ${idOf(of)}
    order by other.is_original desc, other.linked_at, story.id`.execute(db);
  return rows;
};

const latest: RawBuilder<unknown> = sql`coalesce(story.draft_revision_id, story.published_revision_id)`;
