import type { Database, Trx } from "../../platform/database/database.ts";

/** Who speaks in a cut by a name that is no person of the newsroom's yet; whoever speaks most comes first. */
export const listUnknownSpeakers = async (db: Database | Trx, cutId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom("sentence")
    .select("speaker_name")
    .where("cut_id", "=", cutId)
    .where("until_version", "is", null)
    .where("speaker_id", "is", null)
    .where("speaker_name", "is not", null)
    .groupBy("speaker_name")
    .orderBy((of) => of.fn.countAll(), "desc")
    .orderBy("speaker_name")
    .execute();
  return rows.flatMap(({ speaker_name: name }) => (name === null || name === "" ? [] : [name]));
};
