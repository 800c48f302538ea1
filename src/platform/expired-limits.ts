import { sql } from "kysely";
import type { Database, Trx } from "./database/database.ts";

/**
 * Forgets counts of how often somebody came that count no longer (platform/database-limit.ts). By the database's clock:
 * `expire` is in milliseconds since 1970.
 */
export const forgetExpiredLimits = async (db: Database | Trx): Promise<void> => {
  await db
    .deleteFrom("rate_limit")
    .where("expire", "<=", sql<number>`extract(epoch from now()) * 1000`)
    .execute();
};
