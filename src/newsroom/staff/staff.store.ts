import type { Database, Trx } from "../../platform/database/database.ts";

export interface StaffMember {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: string;
  readonly disabledAt: Date | null;
}

export const listStaff = async (db: Database | Trx): Promise<StaffMember[]> =>
  await db
    .selectFrom("staff")
    .select(["id", "handle", "name", "email", "role", "disabled_at as disabledAt"])
    .orderBy("handle")
    .execute();
