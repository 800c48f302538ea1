import * as z from "zod";
import { declare } from "./operation.ts";
import { id, instant, line, permission, role } from "./parts.ts";

/** Whoever works here, as all colleagues see them: for owners, mentions, approvals. */
const colleague = z.object({
  id,
  handle: z.string(),
  name: z.string(),
  role,
  isDisabled: z.boolean(),
});

/** The same, as whoever runs the newsroom sees them. */
export const staffMember = z
  .object({
    ...colleague.shape,
    email: z.string().nullable(),
    /** What they can sign in with; all empty: their invitation is open. */
    hasPassword: z.boolean(),
    hasTotp: z.boolean(),
    passkeys: z.int(),
    /** Until when an invitation that is open can be used. */
    invitedUntil: instant.nullable(),
    lastSeenAt: instant.nullable(),
    sessions: z.int(),
  })
  .meta({ id: "StaffMember" });

const staffParams = z.object({ staffId: id });

const handle = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, "small letters, digits, dots, hyphens and underscores");

/** A link to be copied, shown once, and whether it was mailed too. */
const invitation = z.object({ staffId: id, link: z.url(), expiresAt: instant, isMailed: z.boolean() });

export const staffOperations = {
  listColleagues: declare({
    method: "GET",
    path: "/colleagues",
    access: "newsroom.see",
    summary: "Who works here, by name",
    answer: z.object({ items: z.array(colleague) }),
  }),
  listRoles: declare({
    method: "GET",
    path: "/roles",
    access: "newsroom.see",
    summary: "Who may do what: a table of roles and permissions",
    answer: z.object({
      permissions: z.array(permission),
      roles: z.array(z.object({ name: role, description: z.string(), may: z.array(permission) })),
    }),
  }),
  listStaff: declare({
    method: "GET",
    path: "/staff",
    access: "staff.manage",
    summary: "Who works here, and what they sign in with",
    answer: z.object({ items: z.array(staffMember) }),
  }),
  readStaff: declare({
    method: "GET",
    path: "/staff/{staffId}",
    access: "staff.manage",
    summary: "One of them",
    params: staffParams,
    answer: staffMember,
  }),
  inviteStaff: declare({
    method: "POST",
    path: "/staff",
    access: "staff.manage",
    summary: "Lets somebody work here, and makes the link by which they set up how they sign in",
    freshProof: true,
    status: 201,
    body: z.object({
      handle,
      name: line(200),
      role,
      email: line(254).optional(),
      /** Mail the link, where there is an address. */
      mail: z.boolean().default(false),
    }),
    answer: invitation,
  }),
  updateStaff: declare({
    method: "PATCH",
    path: "/staff/{staffId}",
    access: "staff.manage",
    summary: "Changes name, address or role; a changed role ends no session: it holds from the next request",
    freshProof: true,
    params: staffParams,
    ifMatch: true,
    body: z.object({
      name: line(200).optional(),
      email: line(254).nullable().optional(),
      role: role.optional(),
    }),
    answer: staffMember,
  }),
  inviteStaffAgain: declare({
    method: "POST",
    path: "/staff/{staffId}/invitation",
    access: "staff.manage",
    summary: "Makes a new link for somebody: using it replaces everything that they signed in with before",
    freshProof: true,
    params: staffParams,
    body: z.object({ mail: z.boolean().default(false) }),
    answer: invitation,
  }),
  disableStaff: declare({
    method: "POST",
    path: "/staff/{staffId}/disable",
    access: "staff.manage",
    summary: "Ends what somebody may do here, and their sessions, tokens and links, at once",
    params: staffParams,
    answer: staffMember,
  }),
  enableStaff: declare({
    method: "POST",
    path: "/staff/{staffId}/enable",
    access: "staff.manage",
    summary: "Lets somebody in again",
    freshProof: true,
    params: staffParams,
    answer: staffMember,
  }),
  endStaffSessions: declare({
    method: "POST",
    path: "/staff/{staffId}/end-sessions",
    access: "staff.manage",
    summary: "Ends every session of somebody",
    params: staffParams,
    answer: staffMember,
  }),
};
