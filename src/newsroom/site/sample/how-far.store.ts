import { type Database, json } from "../../../platform/database/database.ts";

/** How many steps of a filling were done: one that was cut short goes on there. */
export const howFar = async (db: Database, marker: string): Promise<number> => {
  const row = await db.selectFrom("setting").select("value").where("name", "=", marker).executeTakeFirst();
  return typeof row?.value === "number" ? row.value : 0;
};

export const keepHowFar = async (db: Database, marker: string, steps: number): Promise<void> => {
  const row = { value: json(steps), changed_at: new Date() };
  await db
    .insertInto("setting")
    .values({ name: marker, ...row })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(row))
    .execute();
};
