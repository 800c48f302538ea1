import { fail, ok, type Result } from "../../kit/result.ts";
import { parseMailAddress } from "../../mail/mail-address.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "./change.ts";
import type { RoleName } from "./permission.ts";
import { endLinks } from "./sign-in/link.store.ts";
import { endSessions } from "./sign-in/session.store.ts";

export interface StaffPatch {
  readonly name?: string | undefined;
  /** Null takes it away. */
  readonly email?: string | null | undefined;
  readonly role?: RoleName | undefined;
}

/** Changes what is given. The last administrator stays one. */
export const editStaff = async (by: By, staffId: string, patch: StaffPatch): Promise<Result<null>> =>
  await change(by, "staff.manage", async (trx) => {
    const last = await isLastAdministrator(trx, staffId);
    const before = await trx
      .selectFrom("staff")
      .select(["name", "email", "role"])
      .where("id", "=", staffId)
      .forUpdate()
      .executeTakeFirst();
    if (before === undefined) return fail("Nobody here is it.");
    const parsed = typeof patch.email === "string" ? parseMailAddress(patch.email) : null;
    if (parsed?.ok === false) return parsed;
    const after = {
      name: patch.name ?? before.name,
      email: patch.email === undefined ? before.email : (parsed?.value.address ?? null),
      role: patch.role ?? before.role,
    };
    if (last && after.role !== "administrator")
      return fail(`${before.name} is the only administrator. Make another before.`);
    if (after.email !== null && (await isTaken(trx, after.email, staffId)))
      return fail("Somebody here has this address already.");
    if (JSON.stringify(after) === JSON.stringify(before)) return unchanged(null);
    await trx.updateTable("staff").set(after).where("id", "=", staffId).execute();
    const audit = { action: "staff.changed", subject: "staff", subjectId: staffId, before, after };
    return ok({ value: null, audit, keys: [] });
  });

const isTaken = async (trx: Trx, email: string, staffId: string): Promise<boolean> => {
  const row = await trx
    .selectFrom("staff")
    .select("id")
    .where((of) => of(of.fn<string>("lower", ["email"]), "=", email.toLowerCase()))
    .where("id", "!=", staffId)
    .executeTakeFirst();
  return row !== undefined;
};

/** All of them are held, in one order: of two who take the last two away at once, the second is refused. */
export const isLastAdministrator = async (trx: Trx, staffId: string): Promise<boolean> => {
  const rows = await trx
    .selectFrom("staff")
    .select("id")
    .where("role", "=", "administrator")
    .where("disabled_at", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.length === 1 && rows[0]?.id === staffId;
};

/** Lets somebody in again who was disabled. What they signed in with is as it was; sessions and tokens are not. */
export const enableStaff = async (by: By, staffId: string): Promise<Result<null>> =>
  await change(by, "staff.manage", async (trx) => {
    const row = await trx
      .updateTable("staff")
      .set({ disabled_at: null })
      .where("id", "=", staffId)
      .where("disabled_at", "is not", null)
      .returning("id")
      .executeTakeFirst();
    if (row === undefined) return unchanged(null);
    const audit = {
      action: "staff.enabled",
      subject: "staff",
      subjectId: staffId,
      before: { disabled: true },
      after: { disabled: false },
    };
    return ok({ value: null, audit, keys: [] });
  });

/** Everything by which somebody is in, or could come in, ends at once. */
export const endEverything = async (trx: Trx, staffId: string, because: string, now: Date): Promise<void> => {
  await endSessions(trx, staffId, {}, because, now);
  await endLinks(trx, staffId, ["first", "invitation", "reset"], now);
  await trx
    .updateTable("api_token")
    .set({ ended_at: now })
    .where("staff_id", "=", staffId)
    .where("ended_at", "is", null)
    .execute();
};

/** Ends every session of somebody: a lost machine. Their tokens and what they sign in with stay. */
export const endSessionsOf = async (by: By, clock: Clock, staffId: string): Promise<Result<number>> =>
  await change(by, "staff.manage", async (trx) => {
    const ended = await endSessions(trx, staffId, {}, `ended by ${by.actor.name}`, clock());
    if (ended.length === 0) return unchanged(0);
    const audit = {
      action: "session.ended",
      subject: "staff",
      subjectId: staffId,
      before: { sessions: ended.length },
      after: { sessions: 0 },
    };
    return ok({ value: ended.length, audit, keys: [] });
  });
