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

export const topicPath = (slug: string): string => `/topic/${slug}`;
