import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Trx } from "../../../platform/database/database.ts";
import { changeOwn, type From } from "../change.ts";
import { findByName, readCredentials } from "./credentials.store.ts";
import { noteFailed, waitFor } from "./note-refusal.ts";
import { isPassword, passTime } from "./password-hash.ts";
import { takeRecoveryCode, takeTotp } from "./second-step.ts";
import { type StaffSelf, startSession } from "./session.store.ts";
import { asThemselves, type Begun, type SignInRefusal, type SignInTools } from "./sign-in-tools.ts";

const failed: SignInRefusal = {
  why: "failed",
  problem: "That is not right. Look at the name, the password and the code again.",
};

/** Whether it may be tried at all. @param neighbourhood null: by no network */
export const mayTry = async (
  tools: SignInTools,
  from: From,
  neighbourhood: string | null,
): Promise<Result<null, SignInRefusal>> => {
  const { trouble } = tools.place;
  if (trouble !== null) return fail({ why: "insecure", problem: trouble.detail });
  const wait =
    neighbourhood === null ? 0 : await waitFor(tools, "place", neighbourhood, { staff: null, from });
  return wait === 0 ? ok(null) : fail(tooMany(wait));
};

export const tooMany = (wait: number): SignInRefusal => ({
  why: "too-many",
  wait,
  problem: `That were many tries. Wait ${Math.ceil(wait / 60_000)} min; a passkey may work at once.`,
});

/** Signs in whoever knows the password, and the code where one is set up. Who works here is not told by answer or time. */
export const signInByPassword = async (
  tools: SignInTools,
  typed: { readonly name: string; readonly password: string; readonly code?: string | undefined },
  from: From,
  neighbourhood: string | null,
): Promise<Result<Begun, SignInRefusal>> => {
  const may = await mayTry(tools, from, neighbourhood);
  if (!may.ok) return may;
  const staff = await findByName(tools.db, typed.name);
  // One count for handle and address; names of nobody are counted too, or the count would tell.
  const account = staff?.id ?? typed.name.trim().toLowerCase();
  const wait = await waitFor(tools, "account", account, { staff, from });
  if (wait > 0) return fail(tooMany(wait));
  const credentials = staff === null ? null : await readCredentials(tools.db, staff.id);
  const kept = credentials?.passwordHash ?? null;
  const isRight = kept === null ? await passTime(typed.password) : await isPassword(typed.password, kept);
  if (staff === null || credentials === null || !isRight) {
    await noteFailed(tools.db, "password", staff, from);
    return fail(failed);
  }
  const hasStep = credentials.totpSecret !== null;
  if (hasStep && typed.code === undefined) {
    return fail({
      why: "second-step-needed",
      problem: "Type the code that your app shows, or a recovery code.",
    });
  }
  const begun = await begin(tools, staff, hasStep ? (typed.code ?? "") : null, from);
  if (begun.ok) await tools.limits.forgetAccount(account);
  else await noteFailed(tools.db, "code", staff, from);
  return begun;
};

/** @param code null: no second step is set up */
const begin = async (
  { db, clock }: SignInTools,
  staff: StaffSelf,
  code: string | null,
  from: From,
): Promise<Result<Begun, SignInRefusal>> => {
  const now = clock();
  const begun = await changeOwn<Begun, SignInRefusal>(asThemselves(db, staff, from), async (trx) => {
    const step = code === null ? "none" : await takeCode(trx, staff.id, code, now);
    if (step === null) return fail(failed);
    const { id, token } = await startSession(trx, {
      staffId: staff.id,
      method: "password",
      isProved: code !== null,
      from,
      now,
    });
    return ok({
      value: { token, sessionId: id },
      audit: {
        action: "session.started",
        subject: "staff",
        subjectId: staff.id,
        after: { by: "password", step },
      },
      keys: [],
    });
  });
  return begun.ok || typeof begun.problem !== "string"
    ? (begun as Result<Begun, SignInRefusal>)
    : fail(failed);
};

/** What the code was; null: none of theirs. */
export const takeCode = async (
  trx: Trx,
  staffId: string,
  code: string,
  now: Date,
): Promise<"totp" | "recovery" | null> => {
  if (await takeTotp(trx, staffId, code, now)) return "totp";
  return (await takeRecoveryCode(trx, staffId, code, now)) ? "recovery" : null;
};
