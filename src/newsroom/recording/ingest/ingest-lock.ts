import { sql } from "kysely";
import type { Database } from "../../../platform/database/database.ts";

/**
 * Runs `work` unless somebody else, in whatever process, is at this cut. The lock goes with the connection: a process that
 * is killed holds nothing. Null: somebody else is at it.
 */
export const alone = async <Value>(
  db: Database,
  cutId: string,
  work: () => Promise<Value>,
): Promise<Value | null> =>
  await db.connection().execute(async (connection) => {
    const key = sql`hashtextextended(${`ingest ${cutId}`}, 0)`;
    const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_lock(${key}) as locked`.execute(
      connection,
    );
    if (rows[0]?.locked !== true) return null;
    try {
      return await work();
    } finally {
      // A connection that was lost has given up its lock by itself.
      await sql`select pg_advisory_unlock(${key})`.execute(connection).catch(() => undefined);
    }
  });
