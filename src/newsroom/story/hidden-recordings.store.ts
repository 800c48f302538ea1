import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "../recording/public.ts";

/** Those of these recordings that the public may not know of. */
export const findHiddenRecordings = async (
  db: Database | Trx,
  recordingIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (recordingIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("recording")
    .select("id")
    .where("id", "in", [...new Set(recordingIds)])
    .where((of) => of.not(isPublic()))
    .execute();
  return new Set(rows.map(({ id }) => id));
};
