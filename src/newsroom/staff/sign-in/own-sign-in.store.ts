import type { Database } from "../../../platform/database/database.ts";
import { readCredentials } from "./credentials.store.ts";

export interface PasskeyLine {
  readonly id: string;
  readonly label: string;
  readonly isBackedUp: boolean;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

/** What somebody signs in with, for their own eyes. */
export interface OwnSignIn {
  readonly hasPassword: boolean;
  readonly passwordChangedAt: Date | null;
  readonly hasTotp: boolean;
  readonly recoveryCodes: number;
  readonly passkeys: readonly PasskeyLine[];
}

export const readOwnSignIn = async (db: Database, staffId: string): Promise<OwnSignIn> => {
  const { passwordHash, totpSecret, recoveryCodes } = await readCredentials(db, staffId);
  const password = await db
    .selectFrom("password")
    .select("changed_at")
    .where("staff_id", "=", staffId)
    .executeTakeFirst();
  const passkeys = await db
    .selectFrom("passkey")
    .select(["id", "label", "is_backed_up as isBackedUp", "created_at as createdAt", "used_at as usedAt"])
    .where("staff_id", "=", staffId)
    .orderBy("created_at")
    .execute();
  return {
    hasPassword: passwordHash !== null,
    passwordChangedAt: password?.changed_at ?? null,
    hasTotp: totpSecret !== null,
    recoveryCodes,
    passkeys,
  };
};
