import { fail, ok, type Result } from "../../kit/result.ts";
import { acceptLink, linkEnded, lookAtLink } from "../../newsroom/staff/sign-in/accept-link.ts";
import { canAnybodySignIn } from "../../newsroom/staff/sign-in/credentials.store.ts";
import { beginPasskey, beginPasskeySignIn, signInByPasskey } from "../../newsroom/staff/sign-in/passkey.ts";
import { requestReset } from "../../newsroom/staff/sign-in/request-reset.ts";
import { mayTry, signInByPassword } from "../../newsroom/staff/sign-in/sign-in-by-password.ts";
import type { Begun, SignInRefusal } from "../../newsroom/staff/sign-in/sign-in-tools.ts";
import type { signInOperations } from "../contract/sign-in.ts";
import type { Call, Handlers } from "../handler.ts";
import { readNewsroomFacts } from "../newsroom-facts.store.ts";
import { type Refusal, refuse, refuseField } from "../refusal.ts";
import { callerOfSession } from "../request/caller.ts";
import { endOwn, sessionAnswer } from "./session.ts";

export const signInHandlers: Handlers<typeof signInOperations> = {
  readSignIn: async ({ needs }) => {
    const { place } = needs.signIn;
    const { name, language } = await readNewsroomFacts(needs.db);
    const { trouble } = place;
    return ok({
      newsroom: { name, language },
      origin: place.origin,
      passkeys: place.canPasskeys,
      passwords: trouble === null,
      trouble: trouble === null ? null : { ...trouble, todo: [...trouble.todo] },
      isNew: !(await canAnybodySignIn(needs.db)),
      mails: needs.mails,
    });
  },
  beginPasskeySignIn: async ({ needs, from, neighbourhood }) => {
    const may = await mayTry(needs.signIn, from, neighbourhood);
    if (!may.ok) return refusalOf(may.problem);
    if (!needs.signIn.place.canPasskeys) return noPasskeys();
    return ok(await beginPasskeySignIn(needs.signIn));
  },
  signInByPasskey: async (call) =>
    await begin(call, await signInByPasskey(call.needs.signIn, call.body, call.from, call.neighbourhood)),
  signInByPassword: async (call) =>
    await begin(call, await signInByPassword(call.needs.signIn, call.body, call.from, call.neighbourhood)),
  requestPasswordReset: async ({ needs, body, from, neighbourhood }) => {
    const may = await mayTry(needs.signIn, from, neighbourhood);
    if (!may.ok) return refusalOf(may.problem);
    await requestReset(needs.signIn, body.email, from);
    return ok(null);
  },
  readLink: async ({ needs, body, from, neighbourhood }) => {
    const may = await mayTry(needs.signIn, from, neighbourhood);
    if (!may.ok) return refusalOf(may.problem);
    const found = await lookAtLink(needs.signIn, body.token);
    if (found === null) return refuse("not-found", linkEnded.problem);
    const { name, handle, email, role } = found.staff;
    return ok({ kind: found.link.kind, name, handle, email, role });
  },
  beginLinkPasskey: async ({ needs, body, from, neighbourhood }) => {
    const may = await mayTry(needs.signIn, from, neighbourhood);
    if (!may.ok) return refusalOf(may.problem);
    if (!needs.signIn.place.canPasskeys) return noPasskeys();
    const found = await lookAtLink(needs.signIn, body.token);
    if (found === null) return refuse("not-found", linkEnded.problem);
    return ok(await beginPasskey(needs.signIn, found.staff));
  },
  acceptLink: async (call) => {
    const { by } = call.body;
    const acceptance = {
      ...call.body,
      by: by.kind === "password" ? by : { ...by, label: by.label ?? "Passkey" },
    };
    return await begin(call, await acceptLink(call.needs.signIn, acceptance, call.from, call.neighbourhood));
  },
};

type EnteringCall = Pick<
  Call<(typeof signInOperations)["signInByPassword"]>,
  "needs" | "by" | "caller" | "keepSession"
>;

const noPasskeys = () =>
  refuse(
    "refused",
    "A passkey belongs to a name, not to a number: open the newsroom by a name, such as localhost.",
  );

/** Whoever has signed in gets the session's cookie, and is told who they are. The session that the browser had before ends. */
const begin = async (
  { needs, by, caller: before, keepSession }: EnteringCall,
  begun: Result<Begun, SignInRefusal>,
) => {
  if (!begun.ok) return refusalOf(begun.problem);
  const caller = await callerOfSession(needs, begun.value.token);
  if (caller === null) return refuse("signed-out", "Your session has ended already. Sign in again.");
  if (before !== null && before.sessionId !== null)
    await endOwn(needs, by, before.staff.id, before.sessionId, "signed in anew");
  keepSession(begun.value.token);
  return ok(await sessionAnswer(needs, caller));
};

export const refusalOf = (refusal: SignInRefusal): { readonly ok: false; readonly problem: Refusal } => {
  const { why, problem } = refusal;
  switch (why) {
    case "failed":
      return refuse("sign-in-failed", problem);
    case "second-step-needed":
      return refuse("second-step-needed", problem);
    case "insecure":
      return refuse("insecure", problem);
    case "too-many":
      return refuse("too-many", problem, { retryAfter: Math.ceil(refusal.wait / 1000) });
    case "invalid":
      return refuseField(refusal.field, problem);
    default:
      return fail(refusal satisfies never);
  }
};
