import type { Database } from "../../../platform/database/database.ts";
import { isRoleName, type Permission, permissions } from "../permission.ts";
import type { StaffSelf } from "./session.store.ts";
import { hashToken } from "./secret-token.ts";

/** Milliseconds between two notes of when a token was used. */
const noteEvery = 60_000;

/** Whose token this is and what it may; null: it never was one, has ended or run out, or its owner is disabled. */
export const findTokenOwner = async (
  db: Database,
  token: string,
  { now, address }: { readonly now: Date; readonly address: string | null },
): Promise<{ readonly staff: StaffSelf; readonly scopes: readonly Permission[] } | null> => {
  const row = await db
    .selectFrom("api_token")
    .innerJoin("staff", "staff.id", "api_token.staff_id")
    .select(["api_token.id as tokenId", "api_token.scopes", "api_token.used_at"])
    .select(["staff.id", "staff.handle", "staff.name", "staff.email", "staff.role"])
    .where("api_token.token_hash", "=", hashToken(token))
    .where("api_token.ended_at", "is", null)
    .where("api_token.expires_at", ">", now)
    .where("staff.disabled_at", "is", null)
    .executeTakeFirst();
  if (row === undefined || !isRoleName(row.role)) return null;
  if (row.used_at === null || now.getTime() - row.used_at.getTime() > noteEvery) {
    await db
      .updateTable("api_token")
      .set({ used_at: now, used_from: address })
      .where("id", "=", row.tokenId)
      .execute();
  }
  const { id, handle, name, email, role } = row;
  return {
    staff: { id, handle, name, email, role },
    scopes: permissions.filter((one) => row.scopes.includes(one)),
  };
};
