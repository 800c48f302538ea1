import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type Database, json } from "./database/database.ts";

const settingName = "secret";

/**
 * What signs all that must not be forged: the operator's own, or one made at the first start and kept in the database,
 * where every process finds the same.
 */
export const secretFrom = async (db: Database, configured: string | undefined): Promise<string> => {
  if (configured !== undefined) return configured;
  const made = randomBytes(32).toString("base64url");
  await db
    .insertInto("setting")
    .values({ name: settingName, value: json(made) })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  const kept = await db
    .selectFrom("setting")
    .select("value")
    .where("name", "=", settingName)
    .executeTakeFirstOrThrow();
  return z.string().min(32).parse(kept.value);
};
