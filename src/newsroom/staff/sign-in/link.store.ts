import { newId } from "../../../kit/id.ts";
import type { Database, Trx } from "../../../platform/database/database.ts";
import { hashToken, newSecretToken } from "./secret-token.ts";

/** "first" makes the first administrator, "invitation" sets up anew how somebody signs in, "reset" changes their password. */
export type LinkKind = "first" | "invitation" | "reset";

export interface SignInLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly staffId: string;
}

const hour = 3600 * 1000;
/** Milliseconds that a link lives. */
const lives: Readonly<Record<LinkKind, number>> = {
  first: 24 * hour,
  invitation: 7 * 24 * hour,
  reset: hour,
};

/** Makes a link; an older one of its kind for the same person ends. @returns what follows the # in its address */
export const makeLink = async (
  trx: Trx,
  {
    kind,
    staffId,
    madeBy,
    now,
  }: Omit<SignInLink, "id"> & { readonly madeBy: string | null; readonly now: Date },
): Promise<{ readonly id: string; readonly token: string; readonly expiresAt: Date }> => {
  const { token, hash } = newSecretToken("nrl");
  const id = newId();
  const expiresAt = new Date(now.getTime() + lives[kind]);
  await endLinks(trx, staffId, [kind], now);
  await trx
    .insertInto("sign_in_link")
    .values({
      id,
      token_hash: hash,
      kind,
      staff_id: staffId,
      made_by: madeBy,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { id, token, expiresAt };
};

export const endLinks = async (
  trx: Trx,
  staffId: string,
  kinds: readonly LinkKind[],
  now: Date,
): Promise<void> => {
  await trx
    .updateTable("sign_in_link")
    .set({ ended_at: now })
    .where("staff_id", "=", staffId)
    .where("kind", "in", kinds)
    .where("used_at", "is", null)
    .where("ended_at", "is", null)
    .execute();
};

/** Null: it never was one, was used, has ended or run out, or its owner is disabled. */
export const findLink = async (db: Database | Trx, token: string, now: Date): Promise<SignInLink | null> => {
  const row = await standing(db, token, now).executeTakeFirst();
  return row === undefined ? null : { ...row, kind: row.kind as LinkKind };
};

/** The same, and it is used up: of two at once one gets it. */
export const useLink = async (trx: Trx, token: string, now: Date): Promise<SignInLink | null> => {
  const row = await standing(trx, token, now).forUpdate("sign_in_link").executeTakeFirst();
  if (row === undefined) return null;
  await trx.updateTable("sign_in_link").set({ used_at: now }).where("id", "=", row.id).execute();
  return { ...row, kind: row.kind as LinkKind };
};

const standing = (db: Database | Trx, token: string, now: Date) =>
  db
    .selectFrom("sign_in_link")
    .innerJoin("staff", "staff.id", "sign_in_link.staff_id")
    .select(["sign_in_link.id", "sign_in_link.kind", "sign_in_link.staff_id as staffId"])
    .where("sign_in_link.token_hash", "=", hashToken(token))
    .where("sign_in_link.used_at", "is", null)
    .where("sign_in_link.ended_at", "is", null)
    .where("sign_in_link.expires_at", ">", now)
    .where("staff.disabled_at", "is", null);
