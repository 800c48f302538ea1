import type { Database, Trx } from "../../platform/database/database.ts";

/**
 * Reads many things as they stood at one instant: a page never shows a state that was never committed. Inside a
 * transaction its own view is kept.
 */
export const inSnapshot = async <Value>(
  db: Database | Trx,
  read: (trx: Database | Trx) => Promise<Value>,
): Promise<Value> =>
  db.isTransaction
    ? await read(db)
    : await db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(read);
