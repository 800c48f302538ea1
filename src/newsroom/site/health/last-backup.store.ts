import * as z from "zod";
import { type Database, json } from "../../../platform/database/database.ts";

const row = z.object({
  at: z.iso.datetime(),
  tables: z.number(),
  files: z.number(),
  bytes: z.number(),
});

/** What the last backup holds; the instant is when it was whole. */
export type LastBackup = z.output<typeof row>;

/** Not one of the site's settings: nobody changes it by hand. */
const name = "backup.last";

/** Keeps that a backup was made; in the backup itself stands the one before. */
export const keepBackup = async (db: Database, made: LastBackup): Promise<void> => {
  const value = { value: json(made), changed_at: new Date(made.at) };
  await db
    .insertInto("setting")
    .values({ name, ...value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(value))
    .execute();
};

/** Null: none is known. */
export const readLastBackup = async (db: Database): Promise<LastBackup | null> => {
  const found = await db.selectFrom("setting").select("value").where("name", "=", name).executeTakeFirst();
  return found === undefined ? null : row.parse(found.value);
};
