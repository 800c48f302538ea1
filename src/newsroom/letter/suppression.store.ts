import { createHmac, randomBytes } from "node:crypto";
import { z } from "zod";
import { type Database, json, type Trx } from "../../platform/database/database.ts";

/** Why an address gets no mail ever again: it does not exist, its owner complained, or asked for it. */
export const suppressionReasons = ["hard-bounce", "complaint", "request"] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

export const isSuppressionReason = (text: string): text is SuppressionReason =>
  suppressionReasons.some((reason) => reason === text);

const saltName = "suppression-salt";

/** Made once and kept for good: whom it was that gets no mail can be told of an address, and not read from the table. */
const makeSalt = async (trx: Trx): Promise<string> => {
  await trx
    .insertInto("setting")
    .values({ name: saltName, value: json(randomBytes(32).toString("base64url")) })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  const kept = await findSalt(trx);
  if (kept === null) throw new Error("the salt of suppressed addresses was not kept");
  return kept;
};

/** Null: nobody was ever suppressed. */
const findSalt = async (db: Database | Trx): Promise<string | null> => {
  const row = await db.selectFrom("setting").select("value").where("name", "=", saltName).executeTakeFirst();
  return row === undefined ? null : z.string().min(32).parse(row.value);
};

const hashOf = (salt: string, addressKey: string): string =>
  createHmac("sha256", salt).update(addressKey).digest("base64url");

/** Whether nothing may be sent to this address (`MailAddress.key`). */
export const isSuppressed = async (db: Database | Trx, addressKey: string): Promise<boolean> => {
  const salt = await findSalt(db);
  if (salt === null) return false;
  const found = await db
    .selectFrom("suppression")
    .select("address_hash")
    .where("address_hash", "=", hashOf(salt, addressKey))
    .executeTakeFirst();
  return found !== undefined;
};

/** For good: it outlives the subscriber, and whoever is brought in anew with this address gets nothing. */
export const keepSuppression = async (
  trx: Trx,
  addressKey: string,
  { reason, note, at }: { readonly reason: SuppressionReason; readonly note: string; readonly at: Date },
): Promise<void> => {
  await trx
    .insertInto("suppression")
    .values({ address_hash: hashOf(await makeSalt(trx), addressKey), reason, note: note.slice(0, 500), at })
    .onConflict((conflict) => conflict.column("address_hash").doNothing())
    .execute();
};
