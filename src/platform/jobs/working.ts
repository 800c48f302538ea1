import { sql } from "kysely";
import type { ConnectionSettings } from "../database/connection.ts";
import type { Database } from "../database/database.ts";
import { type HeldLock, holdLock } from "../postgres/advisory-lock.ts";

/** Any number that nothing else locks in this database: every worker has it, shared. */
const workLock = 7_303_014_554;

/** Shows others that jobs are done here, for as long as the process lives. */
export const showWorking = async (connection: ConnectionSettings): Promise<HeldLock> => {
  const held = await holdLock(connection, { key: workLock, shared: true }, () => undefined);
  if (held === null) throw new Error("Something else has locked the mark of workers");
  return held;
};

/**
 * Whether some process does this newsroom's jobs now. That its PostgreSQL runs says nothing of that: a command may have
 * started it, or it is the operator's own.
 */
export const isWorked = async (db: Database): Promise<boolean> => {
  const { rows } = await sql<{ worked: boolean }>`
    select exists (
      select from pg_locks
      where locktype = 'advisory' and granted and (classid::bigint << 32 | objid::bigint) = ${workLock}::bigint
        and database = (select oid from pg_database where datname = current_database())
    ) as worked`.execute(db);
  return rows[0]?.worked === true;
};
