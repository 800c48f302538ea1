import { ok, type Result } from "../../kit/result.ts";
import { permissionsOf, type Permission } from "../../newsroom/staff/permission.ts";
import { findTokenOwner } from "../../newsroom/staff/sign-in/api-token.store.ts";
import type { From } from "../../newsroom/staff/change.ts";
import { findSession } from "../../newsroom/staff/sign-in/session.store.ts";
import { pageOfHeader } from "../contract/csrf.ts";
import type { Operation } from "../contract/operation.ts";
import type { SignedInCaller } from "../handler.ts";
import type { ApiNeeds } from "../needs.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { readSessionCookie } from "./cookie.ts";
import { checkOwnPage } from "./cross-site.ts";

type Header = (name: string) => string | undefined;

/**
 * Who asks, and whether this operation lets them in. Asked before anything of the request is looked at.
 * @param isQuiet nobody is at the keys: the session is not noted as seen
 * @returns null: anybody, on what is public
 */
export const letIn = async (
  needs: ApiNeeds,
  operation: Operation,
  header: Header,
  from: From,
  isQuiet = false,
): Promise<Result<SignedInCaller | null, Refusal>> => {
  const { place } = needs.signIn;
  const bearer = /^Bearer +(\S+)$/i.exec(header("authorization") ?? "")?.[1];
  if (bearer === undefined) {
    const isChange = operation.method !== "GET";
    const cookie = readSessionCookie(header("cookie"), place.isSecure);
    if (isChange || cookie !== null) {
      const own = checkOwnPage(header, place.origin, isChange);
      if (!own.ok) return own;
    }
    const caller = cookie === null ? null : await callerOfSession(needs, cookie, isQuiet);
    const pageOf = header(pageOfHeader);
    return decide(operation, pageOf === undefined || pageOf === caller?.staff.id ? caller : null);
  }
  return decide(operation, await callerOfToken(needs, bearer, from));
};

/** Milliseconds for which a proof of who they are is fresh. */
const freshFor = 10 * 60_000;

/** Null: the session is not, or no longer. */
export const callerOfSession = async (
  { db, clock, signIn }: ApiNeeds,
  token: string,
  isQuiet = false,
): Promise<SignedInCaller | null> => {
  const found = await findSession(db, token, clock(), isQuiet);
  if (found === null) return null;
  const { staff, sessionId, isProved, provedAt } = found;
  // On one's own machine nobody else comes in: a password alone will do.
  const lacks = isProved || signIn.place.isLocal ? null : "second-step";
  const isFresh = clock().getTime() - provedAt.getTime() < freshFor;
  const permissions = lacks === null ? permissionsOf(staff.role) : new Set<Permission>();
  return { staff, sessionId, lacks, isFresh, permissions };
};

const callerOfToken = async (
  { db, clock }: ApiNeeds,
  token: string,
  { address }: From,
): Promise<SignedInCaller | null> => {
  const found = await findTokenOwner(db, token, { now: clock(), address });
  if (found === null) return null;
  const own = permissionsOf(found.staff.role);
  const permissions = new Set<Permission>(found.scopes.filter((scope) => own.has(scope)));
  return { staff: found.staff, sessionId: null, lacks: null, isFresh: false, permissions };
};

/** Pure: whom an operation lets in. */
export const decide = (
  operation: Pick<Operation, "access" | "beforeSecondStep" | "freshProof">,
  caller: SignedInCaller | null,
): Result<SignedInCaller | null, Refusal> => {
  const { access, beforeSecondStep } = operation;
  if (access === "public") return ok(caller);
  if (caller === null)
    return refuse("signed-out", "You are not signed in, or your session has ended. Sign in again.");
  if (access === "own-account" && caller.sessionId === null)
    return refuse("not-allowed", "A token may not do this: it is for its owner, signed in.");
  if (caller.lacks !== null && beforeSecondStep !== true)
    return refuse(
      "second-step-missing",
      "Set up a passkey or a code app first: a password alone does not open the newsroom.",
    );
  if (access !== "own-account" && access !== "signed-in" && !caller.permissions.has(access))
    return refuse("not-allowed", `${caller.staff.name} may not do this: it needs the permission ${access}.`);
  return operation.freshProof === true ? askFresh(caller) : ok(caller);
};

/** A session that was left open, or taken, lets nobody else in. */
export const askFresh = (caller: SignedInCaller): Result<SignedInCaller, Refusal> => {
  if (caller.sessionId === null)
    return refuse("not-allowed", "A token may not do this: it is for its owner, signed in.");
  return caller.isFresh
    ? ok(caller)
    : refuse("proof-too-old", "Sign in once more, to show that it is you: this lets somebody in.");
};
