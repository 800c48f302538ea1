import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";

/** A work that stands first on a topic's page. */
export interface FeaturedWork {
  readonly id: string;
  readonly kind: "film" | "interview" | "episode" | "story";
  readonly title: string;
}

/** What stands first on a topic's page, in its order. For staff: readers see only what is public of it. */
export const listFeaturedWorks = async (db: Database | Trx, topicId: string): Promise<FeaturedWork[]> => {
  const { rows } = await sql<FeaturedWork>`
    select coalesce(recording.id, story.id) as id, coalesce(recording.kind, 'story') as kind,
      coalesce(recording.title, story_revision.headline, '') as title
    from topic_featured
      left join recording on recording.id = topic_featured.recording_id
      left join story on story.id = topic_featured.story_id
      left join story_revision on story_revision.id = coalesce(story.draft_revision_id, story.published_revision_id)
    where topic_featured.topic_id = ${topicId}
    order by topic_featured.position`.execute(db);
  return rows;
};
