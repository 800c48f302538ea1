import { type RawBuilder, sql } from "kysely";

/** The revision of a `story_use` is its `story`'s draft, what readers see, or what is scheduled. */
export const standsInStory: RawBuilder<boolean> = sql<boolean>`story_use.revision_id in
  (story.draft_revision_id, story.published_revision_id, story.scheduled_revision_id)`;
