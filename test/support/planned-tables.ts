import { sql } from "kysely";
import type { Database } from "../../src/platform/database/database.ts";

/** How many rows the planner believes each of these tables to have; -1: it was never looked at (pg_class.reltuples). */
export const plannedRows = async (
  db: Database,
  tables: readonly string[],
): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await sql<{ name: string; rows: number }>`
    select oid::regclass::text as name, reltuples::float8 as rows from pg_class
    where oid = any (${[...tables]}::text[]::regclass[])`.execute(db);
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
};
