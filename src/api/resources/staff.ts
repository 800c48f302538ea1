import { ok, type Result } from "../../kit/result.ts";
import { disableStaff } from "../../newsroom/staff/change-staff.ts";
import { editStaff, enableStaff, endSessionsOf } from "../../newsroom/staff/edit-staff.ts";
import { inviteAgain, inviteStaff, type Invitation } from "../../newsroom/staff/invite-staff.ts";
import { permissions, roleNames, roles } from "../../newsroom/staff/permission.ts";
import { linkAddress } from "../../newsroom/staff/sign-in/link-address.ts";
import { listStaffWithSignIn } from "../../newsroom/staff/staff-members.store.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { staffOperations } from "../contract/staff.ts";
import type { Handlers } from "../handler.ts";
import type { ApiNeeds } from "../needs.ts";
import { missing } from "../refusal.ts";

const membersOf = async (db: Database | Trx, now: Date, staffId?: string) =>
  (await listStaffWithSignIn(db, now, staffId)).map((one) =>
    Object.assign({}, one, {
      invitedUntil: one.invitedUntil?.toISOString() ?? null,
      lastSeenAt: one.lastSeenAt?.toISOString() ?? null,
    }),
  );

const memberOf = async (db: Database | Trx, now: Date, staffId: string) =>
  (await membersOf(db, now, staffId)).at(0) ?? null;

/** The member as they are after a change. */
const afterwards = async ({ db, clock }: ApiNeeds, staffId: string, done: Result<unknown>) => {
  if (!done.ok) return done;
  const member = await memberOf(db, clock(), staffId);
  return member === null ? missing("member of staff") : ok(member);
};

const invitationOf = (publicUrl: string, done: Result<Invitation>) => {
  if (!done.ok) return done;
  const { staffId, token, expiresAt, isMailed } = done.value;
  return ok({ staffId, isMailed, link: linkAddress(publicUrl, token), expiresAt: expiresAt.toISOString() });
};

export const staffHandlers: Handlers<typeof staffOperations> = {
  listColleagues: async ({ needs }) => ok({ items: await membersOf(needs.db, needs.clock()) }),
  listRoles: async () =>
    ok({
      permissions: [...permissions],
      roles: roleNames.map((name) => ({
        name,
        description: roles[name].description,
        may: [...roles[name].may],
      })),
    }),
  listStaff: async ({ needs }) => ok({ items: await membersOf(needs.db, needs.clock()) }),
  readStaff: async ({ needs, params }) => await afterwards(needs, params.staffId, ok(null)),
  inviteStaff: async ({ needs, by, body }) =>
    invitationOf(needs.publicUrl, await inviteStaff(by, needs.signIn, body)),
  updateStaff: {
    current: async (db, { needs, params }) => await memberOf(db, needs.clock(), params.staffId),
    handle: async ({ needs, by, params, body }) =>
      await afterwards(needs, params.staffId, await editStaff(by, params.staffId, body)),
  },
  inviteStaffAgain: async ({ needs, by, params, body }) =>
    invitationOf(needs.publicUrl, await inviteAgain(by, needs.signIn, params.staffId, body.mail)),
  disableStaff: async ({ needs, by, params }) => {
    const member = await memberOf(needs.db, needs.clock(), params.staffId);
    if (member === null) return missing("member of staff");
    return await afterwards(needs, params.staffId, await disableStaff(by, needs.clock, member.handle));
  },
  enableStaff: async ({ needs, by, params }) =>
    await afterwards(needs, params.staffId, await enableStaff(by, params.staffId)),
  endStaffSessions: async ({ needs, by, params }) =>
    await afterwards(needs, params.staffId, await endSessionsOf(by, needs.clock, params.staffId)),
};
