import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";

export interface Topic {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly parentId: string | null;
  readonly pictureId: string | null;
}

const columns = [
  "id",
  "slug",
  "name",
  "summary",
  "parent_id as parentId",
  "picture_id as pictureId",
] as const;

/** All of them, in the order that editors gave. */
export const listTopics = async (db: Database | Trx): Promise<Topic[]> =>
  await db.selectFrom("topic").select(columns).orderBy("position").orderBy("name").orderBy("id").execute();

/** It has a public work, or one below it has: else readers are told of it no more than of one that never was. */
export const hasPublicWorks = sql<boolean>`exists (select from search.listed where list = 'topic:' || topic.id)`;

/** Those that have a public work, or one below them has: what readers are shown. In the order that editors gave. */
export const listPublicTopics = async (db: Database | Trx): Promise<Topic[]> =>
  await db
    .selectFrom("topic")
    .select(columns)
    .where(hasPublicWorks)
    .orderBy("position")
    .orderBy("name")
    .orderBy("id")
    .execute();

export const findTopic = async (db: Database | Trx, slug: string): Promise<Topic | null> =>
  (await db.selectFrom("topic").select(columns).where("slug", "=", slug).executeTakeFirst()) ?? null;

/** What readers are shown of it; null as well while nothing public belongs to it. */
export const findPublicTopic = async (db: Database | Trx, slug: string): Promise<Topic | null> =>
  (await db
    .selectFrom("topic")
    .select(columns)
    .where("slug", "=", slug)
    .where(hasPublicWorks)
    .executeTakeFirst()) ?? null;

/**
 * It has a public work, or one below it has, or had: a published story was on it, or a recording on it was withdrawn. An
 * address that was ever live answers for ever; of one that never was readers are told nothing.
 */
const everHadPublicWorks = sql<boolean>`(${hasPublicWorks} or exists (
  with recursive below as (
    select topic.id as topic_id
    union select child.id from public.topic as child join below on child.parent_id = below.topic_id
  )
  select from below where exists (
      select from story_use join publication on publication.revision_id = story_use.revision_id
      where story_use.topic_id = below.topic_id
    ) or exists (
      select from recording_topic join recording on recording.id = recording_topic.recording_id
      where recording_topic.topic_id = below.topic_id and recording.state = 'withdrawn'
    )))`;

/** A topic that readers may ask for by its address, though nothing public may be left on it. */
export const findLiveTopic = async (db: Database | Trx, slug: string): Promise<Topic | null> =>
  (await db
    .selectFrom("topic")
    .select(columns)
    .where("slug", "=", slug)
    .where(everHadPublicWorks)
    .executeTakeFirst()) ?? null;

export const topicPath = (slug: string): string => `/topic/${slug}`;
