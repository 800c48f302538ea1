import { type RawBuilder, sql } from "kysely";

/**
 * The one rule of what the public may know of a story: every public read of one, and of whatever is said of it elsewhere
 * (card, list, count, search, "quoted in", related, picture, document), has this condition. `story` is the story's name or
 * alias in the query, `revision` that of the revision which is shown: the published one alone.
 */
export const isPublicStory = (story = "story", revision = "story_revision"): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${story}.state`)} = 'published' and ${sql.ref(`${story}.published_revision_id`)} = ${sql.ref(`${revision}.id`)} and ${sql.ref(`${revision}.withheld_at`)} is null)`;
