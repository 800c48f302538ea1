import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { own, type Translatable } from "./translation.store.ts";

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

/** All works of the group, drafts and the one asked for among them, the original first; empty where it stands alone. */
export const listLinked = async (db: Database | Trx, of: Translatable): Promise<LinkedTranslation[]> => {
  const { rows } = await sql<LinkedTranslation>`
    select coalesce(story.id, recording.id) as id, coalesce(story_revision.headline, recording.title) as title,
      coalesce(story_revision.language, recording.language) as language, other.is_original as "isOriginal",
      coalesce(story.state, recording.state) = 'published' as "isPublic"
    from translation as own
    join translation as other on other.group_id = own.group_id
    left join story on story.id = other.story_id
    left join story_revision on story_revision.id = ${latest}
    left join recording on recording.id = other.recording_id
    where ${own(of)}
    order by other.is_original desc, other.linked_at, 1`.execute(db);
  return rows;
};

const latest: RawBuilder<unknown> = sql`coalesce(story.draft_revision_id, story.published_revision_id)`;
