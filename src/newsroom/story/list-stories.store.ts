import { type RawBuilder, sql } from "kysely";
import { isInstant } from "../../kit/day.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { StoryList, StoryQuery } from "./story-card.ts";
import { selectCards } from "./story-cards.store.ts";

/** Published stories, the latest first, a page at a time; those of a contributor ("by them") or on a topic. */
export const listPublicStories = async (
  db: Database | Trx,
  { topicId, personId, limit, after }: StoryQuery,
): Promise<StoryList> => {
  const conditions = [
    sql`true`,
    ...(topicId === undefined ? [] : [uses(sql`use.manner = 'topic' and use.topic_id = ${topicId}`)]),
    ...(personId === undefined
      ? []
      : [uses(sql`use.manner = 'contributor' and use.person_id = ${personId}`)]),
    ...(after === undefined ? [] : [behind(after)]),
  ];
  const found = await selectCards(db, sql.join(conditions, sql` and `), limit + 1);
  const shown = found.slice(0, limit);
  return {
    cards: shown.map(({ card }) => card),
    next: found.length > limit ? (shown.at(-1)?.cursor ?? null) : null,
  };
};

const uses = (condition: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`exists (select from story_use as use where use.revision_id = story.published_revision_id and ${condition})`;

/** A cursor that we did not write lists from the beginning. */
const behind = (cursor: string): RawBuilder<unknown> => {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6})_([0-9a-z]{12})$/.exec(cursor);
  if (match?.[1] === undefined || !isInstant(`${match[1]}Z`)) return sql`true`;
  return sql`(story.first_published_at, story.id) < (${`${match[1]}Z`}::timestamptz, ${match[2]})`;
};
