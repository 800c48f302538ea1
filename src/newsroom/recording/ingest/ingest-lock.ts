import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type { Database } from "../../../platform/database/database.ts";

/** Milliseconds between two looks whether the lock is still ours. PostgreSQL takes longer to stand again. */
const lookEvery = 200;

/**
 * Runs `work` unless somebody else, in whatever process, is at this cut. The lock goes with the connection: a process that
 * is killed holds nothing. When the connection is lost so is the lock, another may take it at once, and `lost` is
 * aborted. Null: somebody else is at it.
 */
export const alone = async <Value>(
  db: Database,
  cutId: string,
  work: (lost: AbortSignal) => Promise<Value>,
): Promise<Value | null> =>
  await db.connection().execute(async (connection) => {
    const key = sql`hashtextextended(${`ingest ${cutId}`}, 0)`;
    const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_lock(${key}) as locked`.execute(
      connection,
    );
    if (rows[0]?.locked !== true) return null;
    const lost = new AbortController();
    const done = new AbortController();
    const watched = watch(connection, lost, done.signal);
    try {
      return await work(lost.signal);
    } finally {
      done.abort();
      await watched;
      // A connection that was lost has given up its lock by itself.
      await sql`select pg_advisory_unlock(${key})`.execute(connection).catch(() => undefined);
    }
  });

/** A lost connection answers no question. */
const watch = async (connection: Database, lost: AbortController, done: AbortSignal): Promise<void> => {
  while (!done.aborted) {
    try {
      await sql`select`.execute(connection);
    } catch (error) {
      lost.abort(error);
      return;
    }
    await wait(lookEvery, undefined, { signal: done }).catch(() => undefined);
  }
};
