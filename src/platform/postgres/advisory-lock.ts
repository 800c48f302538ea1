import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { type ConnectionSettings, clientConfig } from "../database/connection.ts";

/** A number that nothing else locks in this database; shared: several may have it together. */
export interface AdvisoryLock {
  readonly key: number;
  readonly shared: boolean;
}

export interface HeldLock {
  release(): Promise<void>;
}

/**
 * Takes an advisory lock with a connection of its own: it goes with the process that holds it, however that ends. When
 * PostgreSQL is started again, it is taken again. Null: somebody else has it.
 * @param lost is called if somebody else took it in that gap
 */
export const holdLock = async (
  connection: ConnectionSettings,
  lock: AdvisoryLock,
  lost: () => void,
): Promise<HeldLock | null> => {
  const released = new AbortController();
  let client: Client | null = null;

  const take = async (): Promise<boolean> => {
    const next = await tryLock(connection, lock);
    if (next === null) return false;
    client = next;
    // It was released while it was being taken again.
    if (released.signal.aborted) await hangUp(next);
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
        lost();
        return;
      } catch {
        // PostgreSQL is not there yet.
      }
    }
  };

  if (!(await take())) return null;
  return {
    release: async () => {
      released.abort();
      if (client !== null) await hangUp(client);
    },
  };
};

/**
 * Does the work while holding the lock, whatever becomes of the connection meanwhile.
 * @returns false when somebody else has the lock: then nothing was done
 */
export const whileLocked = async (
  connection: ConnectionSettings,
  lock: AdvisoryLock,
  work: () => Promise<void>,
): Promise<boolean> => {
  const client = await tryLock(connection, lock);
  if (client === null) return false;
  try {
    await work();
  } finally {
    await hangUp(client);
  }
  return true;
};

/** The connection that has the lock; null where somebody else has it. */
const tryLock = async (
  connection: ConnectionSettings,
  { key, shared }: AdvisoryLock,
): Promise<Client | null> => {
  const client = new Client(clientConfig(connection));
  // Without a listener, a server that is killed now would end this process too.
  client.on("error", () => undefined);
  await client.connect();
  const take = shared ? "pg_try_advisory_lock_shared" : "pg_try_advisory_lock";
  const { rows } = await client.query<{ taken: boolean }>(`select ${take}($1) as taken`, [key]);
  if (rows[0]?.taken === true) return client;
  await client.end();
  return null;
};

/** A server that has died may never say goodbye. */
const hangUp = async (client: Client): Promise<void> => {
  await Promise.race([client.end().catch(() => undefined), wait(1000, undefined, { ref: false })]);
};
