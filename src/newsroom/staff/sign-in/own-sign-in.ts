import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Trx } from "../../../platform/database/database.ts";
import { type By, changeOwn, type Done, type From } from "../change.ts";
import { keepPassword, readCredentials } from "./credentials.store.ts";
import { checkNewPassword } from "./new-password.ts";
import { noteFailed, waitFor } from "./note-refusal.ts";
import { keepPasskey, type SignedCeremony } from "./passkey.ts";
import { hashPassword, isPassword } from "./password-hash.ts";
import { makeRecoveryCodes, newTotpSecret, takeTotp, totpUri } from "./second-step.ts";
import { endSessions, type StaffSelf } from "./session.store.ts";
import { tooMany } from "./sign-in-by-password.ts";
import type { SignInRefusal, SignInTools } from "./sign-in-tools.ts";

/** Somebody about how they sign in themselves. */
export interface Own {
  readonly tools: SignInTools;
  readonly by: By;
  readonly staff: StaffSelf;
  /** The session that they do it in: it stays. */
  readonly sessionId: string;
}

type Changed<Value> = Promise<Result<Value, SignInRefusal>>;

const changeSignIn = async <Value>(
  { by, staff }: Own,
  what: string,
  work: (trx: Trx) => Promise<Result<Value, SignInRefusal>>,
): Changed<Value> => {
  const done = await changeOwn<Value, SignInRefusal>(by, async (trx) => {
    const worked = await work(trx);
    if (!worked.ok) return worked;
    const audit = { action: "sign-in.changed", subject: "staff", subjectId: staff.id, after: { what } };
    return ok<Done<Value>>({ value: worked.value, audit, keys: [] });
  });
  if (done.ok) return done;
  return fail(typeof done.problem === "string" ? { why: "failed", problem: done.problem } : done.problem);
};

/** Keeps a passkey that the browser has made. A session that lacked its second step has it now. */
export const addPasskey = async (
  own: Own,
  signed: SignedCeremony & { readonly label: string },
): Changed<string> =>
  await changeSignIn(own, `passkey “${signed.label}” added`, async (trx) => {
    const kept = await keepPasskey(own.tools, trx, own.staff.id, signed);
    if (kept.ok) await prove(trx, own);
    return kept;
  });

/** Refused: the last way of signing in. */
export const removePasskey = async (own: Own, passkeyId: string): Changed<null> =>
  await changeSignIn(own, "passkey removed", async (trx) => {
    // Of two at once the second sees what the first has left.
    await trx.selectFrom("staff").select("id").where("id", "=", own.staff.id).forUpdate().execute();
    const row = await trx
      .deleteFrom("passkey")
      .where("id", "=", passkeyId)
      .where("staff_id", "=", own.staff.id)
      .returning("id")
      .executeTakeFirst();
    if (row === undefined) return fail({ why: "failed", problem: "There is no such passkey." });
    const { passkeys, passwordHash } = await readCredentials(trx, own.staff.id);
    return passkeys === 0 && passwordHash === null
      ? fail({ why: "failed", problem: "It is your only way in: add another passkey or a password first." })
      : ok(null);
  });

/** Sets or changes the password; who else is signed in as them is signed out. */
export const setPassword = async (
  own: Own,
  { current, next }: { readonly current?: string | undefined; readonly next: string },
): Changed<null> => {
  const { tools, staff } = own;
  const { passwordHash } = await readCredentials(tools.db, staff.id);
  if (passwordHash !== null) {
    const right = await isOwnPassword(own, passwordHash, current ?? "", "/current");
    if (!right.ok) return right;
  }
  const known = [staff.handle, staff.name, staff.email].filter((one) => typeof one === "string");
  const checked = checkNewPassword(next, known);
  if (!checked.ok) return fail({ why: "invalid", field: "/next", problem: checked.problem });
  const hash = await hashPassword(next);
  return await changeSignIn(own, "password set", async (trx) => {
    const now = tools.clock();
    await keepPassword(trx, staff.id, hash, now);
    await endSessions(trx, staff.id, { allBut: own.sessionId }, "password changed", now);
    return ok(null);
  });
};

const isOwnPassword = async (
  { tools, staff, by }: Own,
  kept: string | null,
  typed: string,
  field: string,
): Changed<null> => {
  const from = fromOf(by);
  const wait = await waitFor(tools, "account", staff.id, { staff, from });
  if (wait > 0) return fail(tooMany(wait));
  if (kept === null || !(await isPassword(typed, kept))) {
    await noteFailed(tools.db, "password", staff, from);
    return fail({ why: "invalid", field, problem: "That is not your password." });
  }
  await tools.limits.forgetAccount(staff.id);
  return ok(null);
};

const fromOf = ({ from }: By): From => from ?? { address: null, agent: null };

/** A secret for a code app. It counts for nothing until a code of it is shown. */
export const beginTotp = async (own: Own): Changed<{ readonly secret: string; readonly uri: string }> => {
  const { tools, staff } = own;
  const { totpSecret } = await readCredentials(tools.db, staff.id);
  if (totpSecret !== null)
    return fail({
      why: "failed",
      problem: "A code app is set up already. Turn it off before you set up another.",
    });
  const secret = newTotpSecret();
  const row = { secret, made_at: tools.clock(), confirmed_at: null, last_step: null };
  await tools.db
    .insertInto("totp")
    .values({ staff_id: staff.id, ...row })
    .onConflict((conflict) =>
      conflict.column("staff_id").doUpdateSet(row).where("totp.confirmed_at", "is", null),
    )
    .execute();
  return ok({ secret, uri: totpUri(secret, await tools.newsroomName(), staff.handle) });
};

/** Turns codes on. @returns ten recovery codes, to be shown once */
export const confirmTotp = async (own: Own, code: string): Changed<readonly string[]> => {
  const { tools, staff } = own;
  const wait = await waitFor(tools, "account", staff.id, { staff, from: fromOf(own.by) });
  if (wait > 0) return fail(tooMany(wait));
  return await changeSignIn(own, "code app set up", async (trx) => {
    const now = tools.clock();
    if (!(await takeTotp(trx, staff.id, code, now)))
      return fail({
        why: "invalid",
        field: "/code",
        problem: "That is not the code that the app shows now.",
      });
    const { numUpdatedRows } = await trx
      .updateTable("totp")
      .set({ confirmed_at: now })
      .where("staff_id", "=", staff.id)
      .where("confirmed_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return fail({ why: "failed", problem: "A code app is set up already." });
    await prove(trx, own);
    return ok(await makeRecoveryCodes(trx, staff.id, now));
  });
};

/** Turns codes off, with the password. Elsewhere than on one's own machine the password alone opens nothing then. */
export const removeTotp = async (own: Own, password: string): Changed<null> => {
  const { passwordHash } = await readCredentials(own.tools.db, own.staff.id);
  const right = await isOwnPassword(own, passwordHash, password, "/password");
  if (!right.ok) return right;
  return await changeSignIn(own, "code app turned off", async (trx) => {
    await trx.deleteFrom("totp").where("staff_id", "=", own.staff.id).execute();
    await trx.deleteFrom("recovery_code").where("staff_id", "=", own.staff.id).execute();
    return ok(null);
  });
};

export const renewRecoveryCodes = async (own: Own, password: string): Changed<readonly string[]> => {
  const { tools, staff } = own;
  const { passwordHash, totpSecret } = await readCredentials(tools.db, staff.id);
  if (totpSecret === null) return fail({ why: "failed", problem: "Set up a code app first." });
  const right = await isOwnPassword(own, passwordHash, password, "/password");
  if (!right.ok) return right;
  return await changeSignIn(own, "recovery codes renewed", async (trx) =>
    ok(await makeRecoveryCodes(trx, staff.id, tools.clock())),
  );
};

/** Whoever sets up a second step in a session has shown it there. */
const prove = async (trx: Trx, { sessionId, tools }: Own): Promise<void> => {
  await trx
    .updateTable("session")
    .set({ proved_at: tools.clock() })
    .where("id", "=", sessionId)
    .where("proved_at", "is", null)
    .execute();
};
