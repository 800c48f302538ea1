import type { Database, Trx } from "../../platform/database/database.ts";

export interface Series {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
}

const columns = ["id", "slug", "title", "summary"] as const;

export const listSeries = async (db: Database | Trx): Promise<Series[]> =>
  await db.selectFrom("series").select(columns).orderBy("title").orderBy("id").execute();

export const findSeries = async (db: Database | Trx, slug: string): Promise<Series | null> =>
  (await db.selectFrom("series").select(columns).where("slug", "=", slug).executeTakeFirst()) ?? null;
