import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { fail, ok, type Result } from "../../kit/result.ts";
import { type ConnectionSettings, clientConfig } from "../database/connection.ts";
import type { Log } from "../log.ts";

/** Any number that nothing else locks in this database. */
const lockKey = 7_303_014_552;

export interface DataFolderLock {
  release(): Promise<void>;
}

/**
 * One newsroom a data folder: an advisory lock on the folder's own PostgreSQL, held by a connection of its own.
 * It goes with the process that holds it, however that ends. When PostgreSQL itself is started again, it is taken again.
 * @param lost is called if another newsroom took the folder in that gap
 */
export const lockDataFolder = async (
  connection: ConnectionSettings,
  log: Log,
  lost: () => void,
): Promise<Result<DataFolderLock>> => {
  const released = new AbortController();
  let client: Client | undefined;

  /** False when another process has the lock. */
  const take = async (): Promise<boolean> => {
    const next = new Client(clientConfig(connection));
    next.on("error", () => undefined);
    await next.connect();
    const { rows } = await next.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [
      lockKey,
    ]);
    if (!rows[0]?.taken) {
      await next.end();
      return false;
    }
    client = next;
    next.once("end", () => {
      if (!released.signal.aborted) void retake();
    });
    return true;
  };

  const retake = async (): Promise<void> => {
    while (!released.signal.aborted) {
      await wait(500, undefined, { ref: false });
      try {
        if (released.signal.aborted || (await take())) return;
        log.error("Another newsroom took this data folder while PostgreSQL was being started again");
        lost();
        return;
      } catch {
        // PostgreSQL is not there yet.
      }
    }
  };

  // A newsroom that was killed a moment ago has its connection for a moment still.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (await take()) {
      return ok({
        release: async () => {
          released.abort();
          await Promise.race([client?.end().catch(() => undefined), wait(1000, undefined, { ref: false })]);
        },
      });
    }
    await wait(200);
  }
  return fail(`Another newsroom (${await holder(connection)}) runs on this data folder.`);
};

const holder = async (connection: ConnectionSettings): Promise<string> => {
  const client = new Client(clientConfig(connection));
  // Without a listener, a server that is killed now would end this process too.
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select application_name as name from pg_stat_activity join pg_locks using (pid)
       where locktype = 'advisory' and granted and (classid::bigint << 32 | objid::bigint) = $1`,
      [lockKey],
    );
    return rows[0]?.name.replace("newsreel ", "process ") ?? "which has just ended";
  } finally {
    await client.end();
  }
};
