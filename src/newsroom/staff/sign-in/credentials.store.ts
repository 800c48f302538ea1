import { sql } from "kysely";
import type { Database, Trx } from "../../../platform/database/database.ts";
import { isRoleName } from "../permission.ts";
import type { StaffSelf } from "./session.store.ts";

/** By handle or mail address, in whatever letters; null: nobody, or disabled. */
export const findByName = async (db: Database | Trx, name: string): Promise<StaffSelf | null> => {
  const plain = name.trim().toLowerCase();
  return await staffWhere(db, (of) => of.or([of("handle", "=", plain), of(sql`lower(email)`, "=", plain)]));
};

export const findSelf = async (db: Database | Trx, staffId: string): Promise<StaffSelf | null> =>
  await staffWhere(db, (of) => of("id", "=", staffId));

const staffWhere = async (
  db: Database | Trx,
  which: Parameters<ReturnType<typeof selectStaff>["where"]>[0],
): Promise<StaffSelf | null> => {
  const row = await selectStaff(db).where(which).executeTakeFirst();
  if (row === undefined || !isRoleName(row.role)) return null;
  return { ...row, role: row.role };
};

const selectStaff = (db: Database | Trx) =>
  db.selectFrom("staff").select(["id", "handle", "name", "email", "role"]).where("disabled_at", "is", null);

/** What somebody can sign in with. */
export interface Credentials {
  /** What is kept of the password; null: none. */
  readonly passwordHash: string | null;
  /** base32, confirmed; null: none. */
  readonly totpSecret: string | null;
  readonly passkeys: number;
  /** Recovery codes that are left. */
  readonly recoveryCodes: number;
}

export const readCredentials = async (db: Database | Trx, staffId: string): Promise<Credentials> => {
  const row = await db
    .selectFrom("staff")
    .leftJoin("password", "password.staff_id", "staff.id")
    .leftJoin("totp", (join) =>
      join.onRef("totp.staff_id", "=", "staff.id").on("totp.confirmed_at", "is not", null),
    )
    .select(["password.hash", "totp.secret"])
    .select((of) => [
      of
        .selectFrom("passkey")
        .select((count) => count.fn.countAll<number>().as("count"))
        .whereRef("passkey.staff_id", "=", "staff.id")
        .as("passkeys"),
      of
        .selectFrom("recovery_code")
        .select((count) => count.fn.countAll<number>().as("count"))
        .whereRef("recovery_code.staff_id", "=", "staff.id")
        .where("recovery_code.used_at", "is", null)
        .as("recoveryCodes"),
    ])
    .where("staff.id", "=", staffId)
    .executeTakeFirstOrThrow();
  return {
    passwordHash: row.hash,
    totpSecret: row.secret,
    passkeys: row.passkeys ?? 0,
    recoveryCodes: row.recoveryCodes ?? 0,
  };
};

/** Whether anybody at all can sign in: has a passkey or a password, and is not disabled. */
export const canAnybodySignIn = async (db: Database | Trx): Promise<boolean> => {
  const row = await db
    .selectFrom("staff")
    .select("id")
    .where("disabled_at", "is", null)
    .where((of) =>
      of.or([
        of.exists(of.selectFrom("passkey").select("id").whereRef("passkey.staff_id", "=", "staff.id")),
        of.exists(of.selectFrom("password").select("hash").whereRef("password.staff_id", "=", "staff.id")),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

export const keepPassword = async (trx: Trx, staffId: string, hash: string, now: Date): Promise<void> => {
  await trx
    .insertInto("password")
    .values({ staff_id: staffId, hash, changed_at: now })
    .onConflict((conflict) => conflict.column("staff_id").doUpdateSet({ hash, changed_at: now }))
    .execute();
};

/** Everything that somebody could sign in with is gone: it is set up anew. */
export const forgetCredentials = async (trx: Trx, staffId: string): Promise<void> => {
  for (const table of ["passkey", "password", "totp", "recovery_code"] as const)
    await trx.deleteFrom(table).where("staff_id", "=", staffId).execute();
};
