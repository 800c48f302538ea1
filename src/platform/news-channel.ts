import { sql } from "kysely";
import type { ConnectionSettings } from "./database/connection.ts";
import type { Database } from "./database/database.ts";
import { listenAgain } from "./database/listen.ts";
import type { Log } from "./log.ts";

/** What all processes of a newsroom tell one another and nobody keeps: who is where, how far something is. */
export interface NewsChannel {
  /** @param text at most 7,900 bytes; whoever said it hears it too */
  readonly say: (text: string) => Promise<void>;
  /** @returns what ends the hearing */
  readonly hear: (told: (text: string) => void) => () => void;
}

/** Triggers say things here too (db/migrations/0023-live.sql). */
const channel = "news";
/** Milliseconds without news; a connection that is dead is then found out by the database's own client. */
const silence = 15_000;

interface Needs {
  readonly connection: ConnectionSettings;
  readonly db: Database;
  readonly log: Log;
}

/** By notifications of PostgreSQL. What is said while the line to it is lost is not heard later. */
export const openNewsChannel = ({
  connection,
  db,
  log,
}: Needs): NewsChannel & { readonly stop: () => Promise<void> } => {
  const hearers = new Set<(text: string) => void>();
  const stopped = new AbortController();
  const tell = (text: string): void => hearers.forEach((hearer) => hearer(text));
  const running = (async () => {
    for (;;) {
      const line = await listenAgain(connection, channel, stopped.signal);
      try {
        for (;;) (await line.news(silence, stopped.signal)).forEach(tell);
      } catch (error) {
        if (!stopped.signal.aborted) log.warn({ err: error }, "The connection that brings news was lost");
      } finally {
        line.close();
      }
    }
  })().catch((error: unknown) => {
    if (!stopped.signal.aborted) throw error;
  });
  return {
    say: async (text) => await sayNews(db, text),
    hear: (told) => {
      hearers.add(told);
      return () => hearers.delete(told);
    },
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
};

/** For whoever says things and hears none. @param text at most 7,900 bytes */
export const sayNews = async (db: Database, text: string): Promise<void> => {
  await sql`select pg_notify(${channel}, ${text})`.execute(db);
};
