import { sql } from "kysely";
import type { Database } from "./database.ts";

/**
 * Counts what is in the tables, so that queries are planned for it. PostgreSQL does so by itself, but a minute after much was
 * written; until then it takes the tables for empty.
 */
export const planWell = async (db: Database): Promise<void> => {
  await sql`analyze`.execute(db);
};
