import { sql } from "kysely";
import type { Clock } from "../../platform/clock.ts";
import type { ConnectionSettings } from "../../platform/database/connection.ts";
import type { Database } from "../../platform/database/database.ts";
import { listenAgain } from "../../platform/database/listen.ts";
import type { Log } from "../../platform/log.ts";
import { type Presence, presenceBoard } from "./presence.ts";

const channel = "presence";
/** Milliseconds without news; a connection that is dead is then found out by the database's own client. */
const silence = 15_000;

interface Sharing {
  readonly connection: ConnectionSettings;
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
}

export interface SharedPresence {
  readonly presence: Presence;
  readonly stop: () => Promise<void>;
}

/** Presence that all processes of a newsroom know of, by notifications of PostgreSQL: what one is told, all hear. */
export const sharePresence = ({ connection, db, clock, log }: Sharing): SharedPresence => {
  const board = presenceBoard(clock);
  const stopped = new AbortController();
  const running = (async () => {
    for (;;) {
      const line = await listenAgain(connection, channel, stopped.signal);
      try {
        for (;;) for (const payload of await line.news(silence, stopped.signal)) board.hear(payload);
      } catch (error) {
        if (!stopped.signal.aborted)
          log.warn({ err: error }, "The connection that tells who is here was lost");
      } finally {
        line.close();
      }
    }
  })().catch((error: unknown) => {
    if (!stopped.signal.aborted) throw error;
  });
  return {
    presence: {
      tell: async (seat) => {
        board.take(seat);
        await sql`select pg_notify(${channel}, ${JSON.stringify(seat)})`.execute(db);
      },
      inStory: board.inStory,
    },
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
};
