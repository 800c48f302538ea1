import type { Database, Trx } from "../../platform/database/database.ts";
import { isRoleName, type RoleName } from "./permission.ts";

/** Somebody who works here, with what they can sign in with: for whoever runs the newsroom. */
export interface StaffWithSignIn {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: RoleName;
  readonly isDisabled: boolean;
  readonly hasPassword: boolean;
  readonly hasTotp: boolean;
  readonly passkeys: number;
  readonly invitedUntil: Date | null;
  readonly lastSeenAt: Date | null;
  readonly sessions: number;
}

/** By handle; one alone where an id is given. */
export const listStaffWithSignIn = async (
  db: Database | Trx,
  now: Date,
  staffId?: string,
): Promise<StaffWithSignIn[]> => {
  const rows = await db
    .selectFrom("staff")
    .leftJoin("password", "password.staff_id", "staff.id")
    .leftJoin("totp", "totp.staff_id", "staff.id")
    .select(["staff.id", "staff.handle", "staff.name", "staff.email", "staff.role", "staff.disabled_at"])
    .select(["password.changed_at", "totp.confirmed_at"])
    .select((of) => [
      of
        .selectFrom("passkey")
        .select((count) => count.fn.countAll<number>().as("count"))
        .whereRef("passkey.staff_id", "=", "staff.id")
        .as("passkeys"),
      of
        .selectFrom("session")
        .select((count) => count.fn.countAll<number>().as("count"))
        .whereRef("session.staff_id", "=", "staff.id")
        .where("session.ended_at", "is", null)
        .as("sessions"),
      of
        .selectFrom("session")
        .select((latest) => latest.fn.max("seen_at").as("seen"))
        .whereRef("session.staff_id", "=", "staff.id")
        .as("lastSeenAt"),
      of
        .selectFrom("sign_in_link")
        .select((latest) => latest.fn.max("expires_at").as("expires"))
        .whereRef("sign_in_link.staff_id", "=", "staff.id")
        .where("sign_in_link.kind", "in", ["first", "invitation"])
        .where("sign_in_link.used_at", "is", null)
        .where("sign_in_link.ended_at", "is", null)
        .where("sign_in_link.expires_at", ">", now)
        .as("invitedUntil"),
    ])
    .$if(staffId !== undefined, (query) => query.where("staff.id", "=", staffId ?? ""))
    .orderBy("staff.handle")
    .execute();
  return rows.map((row) => {
    if (!isRoleName(row.role)) throw new Error(`Staff ${row.id} has the unknown role ${row.role}`);
    return {
      id: row.id,
      handle: row.handle,
      name: row.name,
      email: row.email,
      role: row.role,
      isDisabled: row.disabled_at !== null,
      hasPassword: row.changed_at !== null,
      hasTotp: row.confirmed_at !== null,
      passkeys: row.passkeys ?? 0,
      invitedUntil: row.invitedUntil,
      lastSeenAt: row.lastSeenAt,
      sessions: row.sessions ?? 0,
    };
  });
};
