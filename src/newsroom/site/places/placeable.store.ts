import { sql } from "kysely";
import { containing } from "../../../platform/database/containing.ts";
import type { Database, Trx } from "../../../platform/database/database.ts";
import { holds, type PlacedKind, type Shelf } from "./place.ts";

/** What could be put on a shelf. */
export interface Placeable {
  readonly id: string;
  readonly kind: PlacedKind;
  readonly slug: string;
  readonly title: string;
  readonly isPublished: boolean;
}

const most = 20;

/** Works and shows that this shelf may hold, with these words in their title, the latest changed first. For staff: drafts too. */
export const listPlaceable = async (
  db: Database | Trx,
  shelf: Shelf,
  words: string,
): Promise<Placeable[]> => {
  const pattern = containing(words);
  const { rows } = await sql<Placeable>`
    select id, kind, slug, title, is_published as "isPublished" from (
      select id, kind, slug, title, state = 'published' as is_published, updated_at from recording
        where title ilike ${pattern} and state <> 'withdrawn'
      union all
      select story.id, 'story', story.slug, story_revision.headline, story.state = 'published', story.updated_at
        from story
        join story_revision on story_revision.id = coalesce(story.draft_revision_id, story.published_revision_id)
        where story_revision.headline ilike ${pattern} and story.state <> 'withdrawn'
      union all
      select id, 'podcast', slug, title, published_at is not null, updated_at from show
        where title ilike ${pattern} and withdrawn_at is null
    ) as work
    where kind = any (${holds[shelf]}::text[])
    order by updated_at desc, id limit ${most}`.execute(db);
  return rows;
};
