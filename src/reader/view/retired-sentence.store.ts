import type { Database } from "../../platform/database/database.ts";

/** Whether the recording had a sentence of this number, in whatever version or cut. */
export const readRetiredSentence = async (
  db: Database,
  recordingId: string,
  number: number,
): Promise<boolean> => {
  const row = await db
    .selectFrom("sentence")
    .select("id")
    .where("recording_id", "=", recordingId)
    .where("number", "=", number)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};
