import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { type ConnectionSettings, clientConfig } from "./connection.ts";

/** A connection that hears what is notified on one channel. */
export interface Line {
  readonly client: Client;
  /**
   * Waits for notifications that came since the last call returned, but no longer than `silence` milliseconds.
   * @returns their payloads, in the order of the commits; none when there was silence
   * @throws when the connection is lost, or the signal aborts
   */
  news(silence: number, signal: AbortSignal): Promise<readonly string[]>;
  close(): void;
}

export const listen = async (connection: ConnectionSettings, channel: string): Promise<Line> => {
  const client = new Client({ ...clientConfig(connection), query_timeout: 30_000 });
  let heard: string[] = [];
  let lost: Error | undefined;
  let wake = new AbortController();
  const lose = (error: Error): void => {
    lost ??= error;
    wake.abort();
  };
  client.on("error", lose);
  client.on("end", () => lose(new Error("The server ended the connection")));
  client.on("notification", ({ payload = "" }) => {
    heard.push(payload);
    wake.abort();
  });
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
  } catch (error) {
    void client.end().catch(() => undefined);
    throw error;
  }
  return {
    client,
    news: async (silence, signal) => {
      wake = new AbortController();
      const over = AbortSignal.any([wake.signal, signal]);
      if (heard.length === 0 && !lost)
        await wait(silence, undefined, { signal: over }).catch(() => undefined);
      if (lost) throw lost;
      signal.throwIfAborted();
      const news = heard;
      heard = [];
      return news;
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
