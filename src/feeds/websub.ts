import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type { ConnectionSettings } from "../platform/database/connection.ts";
import type { Database } from "../platform/database/database.ts";
import { enqueue } from "../platform/jobs/enqueue.ts";
import type { Log } from "../platform/log.ts";
import { followOutbox, type OutboxEvent } from "../platform/outbox-follower.ts";
import { changedFeeds } from "./changed-feeds.store.ts";
import { announceFeedJob } from "./websub-job.ts";

interface AnnounceFeeds {
  readonly db: Database;
  readonly connection: ConnectionSettings;
  readonly log: Log;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** Milliseconds that changes are gathered for: one publication changes many things. */
  readonly gather?: number;
}

/**
 * Asks for a job for each feed that changes. How far it came is kept in the same transaction, so that a process that is
 * killed loses nothing; of several processes the first to hear of a change tells it.
 */
export const announceFeeds = async (
  needs: AnnounceFeeds,
): Promise<{ readonly stop: () => Promise<void> }> => {
  const { db, connection, log, gather = 2000 } = needs;
  const stopping = new AbortController();
  let highest = 0;
  const follower = await followOutbox({
    connection,
    log,
    after: await positionOf(db),
    told: async (events) => {
      await wait(gather, undefined, { signal: stopping.signal }).catch(() => undefined);
      await tell(needs, events, highest);
      highest = Math.max(highest, ...events.map(({ id }) => id));
    },
  });
  return {
    stop: async () => {
      stopping.abort();
      await follower.stop();
    },
  };
};

/** Begins with what comes from now on, where no hub was ever told. */
const positionOf = async (db: Database): Promise<number> => {
  await sql`insert into hub_position (outbox_id) select coalesce(max(id), 0) from outbox on conflict do nothing`.execute(
    db,
  );
  return (await db.selectFrom("hub_position").select("outbox_id").executeTakeFirstOrThrow()).outbox_id;
};

/** @param highest the highest id told here before: an event below it was committed late, and nobody has told it */
const tell = async (
  { db, publicUrl }: AnnounceFeeds,
  events: readonly OutboxEvent[],
  highest: number,
): Promise<void> => {
  await db.transaction().execute(async (trx) => {
    const { outbox_id: position } = await trx
      .selectFrom("hub_position")
      .select("outbox_id")
      .forUpdate()
      .executeTakeFirstOrThrow();
    const news = events.filter(({ id }) => id > position || id < highest);
    const feeds = await changedFeeds(trx, [...new Set(news.flatMap(({ keys }) => keys))]);
    for (const path of feeds) await enqueue(trx, announceFeedJob, { version: 1, url: publicUrl + path });
    await trx
      .updateTable("hub_position")
      .set({ outbox_id: Math.max(position, ...events.map(({ id }) => id)) })
      .execute();
  });
};
