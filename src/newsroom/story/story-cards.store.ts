import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { recordId } from "../../content/identifier.ts";
import { storyForms } from "../../content/story-content.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { findPeople, findTopics } from "./named-records.store.ts";
import { isPublicStory } from "./public-story.ts";
import type { PictureReference } from "./references.ts";
import type { StoryCard } from "./story-card.ts";
import { contributorsOf } from "./story-page.store.ts";
import { storyPicture } from "./work-references.store.ts";

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly fields: unknown;
  readonly picture: PictureReference | null;
  readonly published_at: Date;
  readonly updated_at: Date;
  readonly cursor: string;
}

/** What a card shows of a story's content. Revisions are checked when they are kept; a later version may bring more. */
const cardFields = z.object({
  headline: z.string(),
  shortHeadline: z.string().default(""),
  standfirst: z.string().default(""),
  label: z.string().default(""),
  form: z.enum(storyForms).default("reportage"),
  language: z.string().default("en"),
  contributors: z.array(z.object({ person: recordId, role: z.string().default("By") })).default([]),
  topics: z.array(recordId).default([]),
});

export interface PlacedCard {
  readonly card: StoryCard;
  /** Its place in the list of all: the later, the greater. */
  readonly cursor: string;
}

/** `(first published, id)` of a story as text that sorts as it does, to the microsecond. */
export const storyPlace = sql<string>`(to_char(story.first_published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '_' || story.id)`;

/** Cards of the published stories that fulfil a condition on `story`, the latest first. */
export const selectCards = async (
  db: Database | Trx,
  condition: RawBuilder<unknown>,
  limit: number,
): Promise<PlacedCard[]> => {
  const { rows } = await sql<Row>`
    select story.id, story.slug, content - 'body' - 'backstory' as fields, ${storyPicture} as picture,
      story.first_published_at as published_at, coalesce(story.published_at, story.first_published_at) as updated_at,
      ${storyPlace} as cursor
    from story join story_revision on story_revision.id = story.published_revision_id
    where ${isPublicStory()} and ${condition}
    order by story.first_published_at desc, story.id desc limit ${limit}`.execute(db);
  const read = Array.from(rows, (row) => ({ row, fields: cardFields.parse(row.fields) }));
  const [people, topics] = await Promise.all([
    findPeople(
      db,
      read.flatMap(({ fields }) => fields.contributors.map(({ person }) => person)),
    ),
    findTopics(
      db,
      read.flatMap(({ fields }) => fields.topics),
    ),
  ]);
  return read.map(({ row, fields }) => {
    const { topics: topicIds, ...words } = fields;
    const card: StoryCard = {
      ...words,
      id: row.id,
      slug: row.slug,
      picture: row.picture,
      contributors: contributorsOf(fields, people),
      topics: topicIds.flatMap((id) => topics.get(id) ?? []),
      publishedAt: row.published_at,
      updatedAt: row.updated_at,
    };
    return { card, cursor: row.cursor };
  });
};

/** By id, those that are public. */
export const findStoryCards = async (
  db: Database | Trx,
  ids: readonly string[],
): Promise<Map<string, StoryCard>> => {
  if (ids.length === 0) return new Map();
  const found = await selectCards(db, sql`story.id = any (${[...new Set(ids)]}::text[])`, ids.length);
  return new Map(found.map(({ card }) => [card.id, card]));
};
