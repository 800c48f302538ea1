import * as z from "zod";
import { declare } from "./operation.ts";
import { id, instant, permission, role } from "./parts.ts";

export const staffSelf = z.object({
  id,
  handle: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role,
});

/** Who is signed in here, and what they may do. */
export const session = z
  .object({
    staff: staffSelf,
    /** What this session may do: nothing beyond one's own account while `lacks` says what is to be done first. */
    permissions: z.array(permission),
    /** "second-step": they signed in by password alone; TOTP or a passkey must be set up. */
    lacks: z.enum(["second-step"]).nullable(),
    /** Null for a token. */
    sessionId: id.nullable(),
    newsroom: z.object({ name: z.string(), language: z.string(), zone: z.string(), url: z.string() }),
  })
  .meta({ id: "Session" });

/** One of somebody's own sessions. */
const ownSession = z.object({
  id,
  isThis: z.boolean(),
  method: z.enum(["passkey", "password", "link"]),
  createdAt: instant,
  seenAt: instant,
  address: z.string(),
  agent: z.string(),
});

export const sessionOperations = {
  readSession: declare({
    method: "GET",
    path: "/session",
    access: "signed-in",
    summary: "Who is signed in, and what they may do",
    beforeSecondStep: true,
    answer: session,
  }),
  signOut: declare({
    method: "DELETE",
    path: "/session",
    access: "own-account",
    summary: "Ends this session",
    beforeSecondStep: true,
    answer: null,
  }),
  listOwnSessions: declare({
    method: "GET",
    path: "/own/sessions",
    access: "own-account",
    summary: "Where one is signed in",
    answer: z.object({ items: z.array(ownSession) }),
  }),
  endOwnSession: declare({
    method: "DELETE",
    path: "/own/sessions/{sessionId}",
    access: "own-account",
    summary: "Ends one of one's own sessions",
    params: z.object({ sessionId: id }),
    answer: null,
  }),
};
