import { fail, ok, type Result } from "../../../kit/result.ts";
import { parseMailAddress } from "../../../mail/mail-address.ts";
import type { Trx } from "../../../platform/database/database.ts";
import { changeOwn, type Done, type From } from "../change.ts";
import { findSelf, forgetCredentials, keepPassword, readCredentials } from "./credentials.store.ts";
import { findLink, type SignInLink, useLink } from "./link.store.ts";
import { checkNewPassword } from "./new-password.ts";
import { noteFailed, waitFor } from "./note-refusal.ts";
import { keepPasskey, type SignedCeremony } from "./passkey.ts";
import { hashPassword } from "./password-hash.ts";
import { endSessions, type StaffSelf, startSession } from "./session.store.ts";
import { mayTry, takeCode, tooMany } from "./sign-in-by-password.ts";
import { asThemselves, type Begun, type SignInRefusal, type SignInTools } from "./sign-in-tools.ts";

/** How somebody wants to sign in from now on. */
export interface Acceptance {
  readonly token: string;
  /** On a first start and an invitation: how they are called. */
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  /** On a reset, where a second step is set up. */
  readonly code?: string | undefined;
  readonly by:
    | (SignedCeremony & { readonly kind: "passkey"; readonly label: string })
    | { readonly kind: "password"; readonly password: string };
}

export const linkEnded: SignInRefusal = {
  why: "failed",
  problem: "This link was used, has run out, or was replaced by a newer one. Ask for another.",
};

/** What a link is for, and whose; null: nobody's any more. */
export const lookAtLink = async (
  { db, clock }: SignInTools,
  token: string,
): Promise<{ readonly link: SignInLink; readonly staff: StaffSelf } | null> => {
  const link = await findLink(db, token, clock());
  const staff = link === null ? null : await findSelf(db, link.staffId);
  return link === null || staff === null ? null : { link, staff };
};

/**
 * Uses a link up: what its owner chose is kept, and they are signed in. An invitation replaces everything that they had
 * signed in with before; a reset replaces the password and leaves the second step, whose code it asks for.
 */
export const acceptLink = async (
  tools: SignInTools,
  acceptance: Acceptance,
  from: From,
  neighbourhood: string | null,
): Promise<Result<Begun, SignInRefusal>> => {
  const may = await mayTry(tools, from, neighbourhood);
  if (!may.ok) return may;
  const found = await lookAtLink(tools, acceptance.token);
  if (found === null) {
    await noteFailed(tools.db, "link", null, from);
    return fail(linkEnded);
  }
  const { by } = acceptance;
  const prepared = by.kind === "password" ? await prepare(by.password, acceptance, found.staff) : ok(null);
  if (!prepared.ok) return prepared;
  const wait =
    acceptance.code === undefined
      ? 0
      : await waitFor(tools, "account", found.staff.id, { staff: found.staff, from });
  if (wait > 0) return fail(tooMany(wait));
  const done = await changeOwn<Begun, SignInRefusal>(
    asThemselves(tools.db, found.staff, from),
    async (trx) => await accept(tools, trx, acceptance, prepared.value, from),
  );
  if (done.ok) return done;
  if (typeof done.problem !== "string" && done.problem.why === "invalid" && done.problem.field === "/code")
    await noteFailed(tools.db, "code", found.staff, from);
  return fail(typeof done.problem === "string" ? { why: "failed", problem: done.problem } : done.problem);
};

/** Made before the transaction: it takes a while. */
const prepare = async (
  password: string,
  { name, email }: Acceptance,
  staff: StaffSelf,
): Promise<Result<string, SignInRefusal>> => {
  const known = [staff.handle, staff.name, staff.email, name, email].filter((one) => typeof one === "string");
  const checked = checkNewPassword(password, known);
  return checked.ok
    ? ok(await hashPassword(password))
    : fail({ why: "invalid", field: "/by/password", problem: checked.problem });
};

const accept = async (
  tools: SignInTools,
  trx: Trx,
  acceptance: Acceptance,
  hash: string | null,
  from: From,
): Promise<Result<Done<Begun>, SignInRefusal>> => {
  const now = tools.clock();
  const link = await useLink(trx, acceptance.token, now);
  const staff = link === null ? null : await findSelf(trx, link.staffId);
  if (link === null || staff === null) return fail(linkEnded);
  const step = link.kind === "reset" ? await secondStep(tools, trx, staff.id, acceptance.code) : ok(false);
  if (!step.ok) return step;
  if (link.kind !== "reset") await forgetCredentials(trx, staff.id);
  await endSessions(trx, staff.id, {}, link.kind, now);
  const { by } = acceptance;
  if (by.kind === "password") await keepPassword(trx, staff.id, hash ?? "", now);
  else {
    const kept = await keepPasskey(tools, trx, staff.id, by);
    if (!kept.ok) return kept;
  }
  const called = link.kind === "reset" ? ok({}) : await callThem(trx, staff, acceptance);
  if (!called.ok) return called;
  const isProved = by.kind === "passkey" || step.value;
  const { id, token } = await startSession(trx, {
    staffId: staff.id,
    method: by.kind,
    isProved,
    from,
    now,
  });
  return ok({
    value: { token, sessionId: id },
    audit: {
      action: "sign-in.changed",
      subject: "staff",
      subjectId: staff.id,
      after: { link: link.kind, by: by.kind, ...called.value },
    },
    keys: [],
  });
};

/** @returns whether a second step was shown; where none is set up there is none to show */
const secondStep = async (
  { clock }: SignInTools,
  trx: Trx,
  staffId: string,
  code: string | undefined,
): Promise<Result<boolean, SignInRefusal>> => {
  const { totpSecret } = await readCredentials(trx, staffId);
  if (totpSecret === null) return ok(false);
  if (code === undefined)
    return fail({
      why: "second-step-needed",
      problem: "Type the code that your app shows, or a recovery code.",
    });
  return (await takeCode(trx, staffId, code, clock())) === null
    ? fail({ why: "invalid", field: "/code", problem: "That code is not right, or was used." })
    : ok(true);
};

/** How they are called, where they said so. */
const callThem = async (
  trx: Trx,
  staff: StaffSelf,
  { name, email }: Acceptance,
): Promise<Result<Readonly<Record<string, string>>, SignInRefusal>> => {
  const parsed = email === undefined ? null : parseMailAddress(email);
  if (parsed?.ok === false) return fail({ why: "invalid", field: "/email", problem: parsed.problem });
  const set = {
    ...(name === undefined || name === staff.name ? {} : { name }),
    ...(parsed === null || parsed.value.address === staff.email ? {} : { email: parsed.value.address }),
  };
  if (Object.keys(set).length === 0) return ok({});
  const taken =
    set.email === undefined
      ? undefined
      : await trx
          .selectFrom("staff")
          .select("id")
          .where((of) => of(of.fn<string>("lower", ["email"]), "=", set.email?.toLowerCase() ?? ""))
          .where("id", "!=", staff.id)
          .executeTakeFirst();
  if (taken !== undefined)
    return fail({ why: "invalid", field: "/email", problem: "Somebody here has this address already." });
  await trx.updateTable("staff").set(set).where("id", "=", staff.id).execute();
  return ok(set);
};
