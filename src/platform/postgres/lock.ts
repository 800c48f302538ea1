import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { fail, ok, type Result } from "../../kit/result.ts";
import { type ConnectionSettings, clientConfig } from "../database/connection.ts";
import type { Log } from "../log.ts";
import { type HeldLock, holdLock } from "./advisory-lock.ts";

/** Any number that nothing else locks in this database. */
const lockKey = 7_303_014_552;

/**
 * One newsroom a data folder: an advisory lock on the folder's own PostgreSQL.
 * @param lost is called if another newsroom took the folder while PostgreSQL was being started again
 */
export const lockDataFolder = async (
  connection: ConnectionSettings,
  log: Log,
  lost: () => void,
): Promise<Result<HeldLock>> => {
  const onLost = (): void => {
    log.error("Another newsroom took this data folder while PostgreSQL was being started again");
    lost();
  };
  // A newsroom that was killed a moment ago has its connection for a moment still.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const held = await holdLock(connection, { key: lockKey, shared: false }, onLost);
    if (held !== null) return ok(held);
    await wait(200);
  }
  return fail(
    `Another newsroom (${(await findHolder(connection)) ?? "which has just ended"}) runs on this data folder.`,
  );
};

/** Who has the data folder, as "process 123"; null where nobody has it. */
export const findHolder = async (connection: ConnectionSettings): Promise<string | null> => {
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
    return rows[0]?.name.replace("newsreel ", "process ") ?? null;
  } finally {
    await client.end();
  }
};
