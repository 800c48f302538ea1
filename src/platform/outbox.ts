import { type Database, json, type Trx } from "./database/database.ts";
import type { OutboxEvent } from "./outbox-follower.ts";

/**
 * Says that something changed, in the transaction that changes it: whoever follows hears of it once it is committed.
 * @param event `subject.verb`, e.g. `recording.published`
 * @param keys what the page cache and its like must drop, e.g. `recording:4h2…`, `list:recordings`
 */
export const announce = async (
  trx: Trx,
  event: string,
  keys: readonly string[],
  payload: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  await trx
    .insertInto("outbox")
    .values({ event, keys: [...keys], payload: json(payload) })
    .execute();
};

/** The highest id of an event that is committed; 0: there is none. */
export const newestEvent = async (db: Database): Promise<number> => {
  const row = await db.selectFrom("outbox").select("id").orderBy("id", "desc").limit(1).executeTakeFirst();
  return row?.id ?? 0;
};

/** Committed events with a higher id, the lowest first. */
export const eventsAfter = async (db: Database, id: number, limit: number): Promise<OutboxEvent[]> =>
  await db
    .selectFrom("outbox")
    .select(["id", "at", "event", "keys", "payload"])
    .where("id", ">", id)
    .orderBy("id")
    .limit(limit)
    .execute();
