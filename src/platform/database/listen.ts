import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { type ConnectionSettings, clientConfig } from "./connection.ts";

/** A connection that hears what is notified on one channel. */
export interface Line {
  readonly client: Client;
  /**
   * Waits for a notification that came since the last call returned, but no longer than `silence` milliseconds.
   * @throws when the connection is lost, or the signal aborts
   */
  news(silence: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

export const listen = async (connection: ConnectionSettings, channel: string): Promise<Line> => {
  const client = new Client({ ...clientConfig(connection), query_timeout: 30_000 });
  let isNew = false;
  let lost: Error | undefined;
  let wake = new AbortController();
  const lose = (error: Error): void => {
    lost ??= error;
    wake.abort();
  };
  client.on("error", lose);
  client.on("end", () => lose(new Error("The server ended the connection")));
  client.on("notification", () => {
    isNew = true;
    wake.abort();
  });
  await client.connect();
  await client.query(`listen ${client.escapeIdentifier(channel)}`);
  return {
    client,
    news: async (silence, signal) => {
      wake = new AbortController();
      const over = AbortSignal.any([wake.signal, signal]);
      if (!isNew && !lost) await wait(silence, undefined, { signal: over }).catch(() => undefined);
      isNew = false;
      if (lost) throw lost;
      signal.throwIfAborted();
    },
    close: () => void client.end().catch(() => undefined),
  };
};

/** Tries until there is a connection again, at most five seconds apart; gives up only when the signal aborts. */
export const listenAgain = async (
  connection: ConnectionSettings,
  channel: string,
  signal: AbortSignal,
): Promise<Line> => {
  for (let attempt = 0; ; attempt += 1) {
    signal.throwIfAborted();
    try {
      return await listen(connection, channel);
    } catch {
      await wait(Math.min(100 * 2 ** attempt, 5000), undefined, { signal });
    }
  }
};
