import type { Database, Trx } from "../../platform/database/database.ts";
import type { List } from "./list.ts";

/** All lists, in their order; there are few. */
export const listLists = async (db: Database | Trx): Promise<List[]> => {
  const rows = await db
    .selectFrom("list")
    .select(["id", "slug", "name", "description", "is_public", "position", "closed_at"])
    .orderBy("position")
    .orderBy("name")
    .orderBy("id")
    .execute();
  return Array.from(rows, ({ is_public: isPublic, closed_at: closedAt, ...list }) => ({
    ...list,
    isPublic,
    isClosed: closedAt !== null,
  }));
};

/** How many are subscribed to each list, by its id. */
export const countSubscribers = async (db: Database | Trx): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .selectFrom("subscription")
    .select(({ fn }) => ["list_id as id", fn.countAll<number>().as("count")])
    .where("state", "=", "on")
    .groupBy("list_id")
    .execute();
  return new Map(rows.map(({ id, count }) => [id, count]));
};
