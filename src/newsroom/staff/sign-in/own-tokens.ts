import { newId } from "../../../kit/id.ts";
import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { type By, changeOwn } from "../change.ts";
import { type Permission, permissions } from "../permission.ts";
import { newSecretToken } from "./secret-token.ts";

/** A token as its owner sees it later: never the token itself. */
export interface TokenLine {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly usedFrom: string | null;
}

const day = 24 * 3600 * 1000;
/** Of one person, at once. */
const most = 50;

export const listTokens = async (db: Database, staffId: string, now: Date): Promise<TokenLine[]> => {
  const rows = await db
    .selectFrom("api_token")
    .select(["id", "name", "scopes", "created_at", "expires_at", "used_at", "used_from"])
    .where("staff_id", "=", staffId)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: permissions.filter((one) => row.scopes.includes(one)),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    usedFrom: row.used_from,
  }));
};

/**
 * Makes a token for a machine. It may nothing that its owner may not. @returns it, to be shown once
 * @param make.days until it runs out
 */
export const makeToken = async (
  by: By,
  clock: Clock,
  staffId: string,
  make: { readonly name: string; readonly scopes: readonly Permission[]; readonly days: number },
): Promise<Result<{ readonly token: string; readonly item: TokenLine }>> => {
  const beyond = make.scopes.filter((scope) => !by.actor.permissions.has(scope));
  if (beyond.length > 0) return fail(`You may not do this yourself: ${beyond.join(", ")}.`);
  const now = clock();
  if ((await listTokens(by.db, staffId, now)).length >= most)
    return fail(`You have ${most} tokens already. End those that nothing uses.`);
  const { token, hash } = newSecretToken("nra");
  const item: TokenLine = {
    id: newId(),
    name: make.name,
    scopes: [...new Set(make.scopes)],
    createdAt: now,
    expiresAt: new Date(now.getTime() + make.days * day),
    usedAt: null,
    usedFrom: null,
  };
  return await changeOwn(by, async (trx) => {
    await trx
      .insertInto("api_token")
      .values({
        id: item.id,
        token_hash: hash,
        name: item.name,
        staff_id: staffId,
        scopes: [...item.scopes],
        created_at: item.createdAt,
        expires_at: item.expiresAt,
      })
      .execute();
    const after = { name: item.name, scopes: item.scopes, expiresAt: item.expiresAt };
    const audit = { action: "token.made", subject: "token", subjectId: item.id, after };
    return ok({ value: { token, item }, audit, keys: [] });
  });
};

export const endToken = async (
  by: By,
  clock: Clock,
  staffId: string,
  tokenId: string,
): Promise<Result<null>> =>
  await changeOwn(by, async (trx) => {
    const row = await trx
      .updateTable("api_token")
      .set({ ended_at: clock() })
      .where("id", "=", tokenId)
      .where("staff_id", "=", staffId)
      .where("ended_at", "is", null)
      .returning("name")
      .executeTakeFirst();
    if (row === undefined) return fail("There is no such token.");
    const audit = { action: "token.ended", subject: "token", subjectId: tokenId, before: row };
    return ok({ value: null, audit, keys: [] });
  });
