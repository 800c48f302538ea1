import { renderSVG } from "uqr";
import { ok, type Result } from "../../kit/result.ts";
import {
  addPasskey,
  beginTotp,
  confirmTotp,
  type Own,
  removePasskey,
  removeTotp,
  renewRecoveryCodes,
  setPassword,
} from "../../newsroom/staff/sign-in/own-sign-in.ts";
import { readOwnSignIn } from "../../newsroom/staff/sign-in/own-sign-in.store.ts";
import { beginPasskey } from "../../newsroom/staff/sign-in/passkey.ts";
import type { SignInRefusal } from "../../newsroom/staff/sign-in/sign-in-tools.ts";
import type { accountOperations } from "../contract/account.ts";
import type { Call, Handlers } from "../handler.ts";
import { refuse } from "../refusal.ts";
import { askFresh } from "../request/caller.ts";
import { refusalOf } from "./sign-in.ts";

type OwnCall = Pick<Call<(typeof accountOperations)["readOwnSignIn"]>, "needs" | "caller" | "by">;

const ownOf = ({ needs, caller, by }: OwnCall): Own => ({
  tools: needs.signIn,
  by,
  staff: caller.staff,
  sessionId: caller.sessionId,
});

export const accountHandlers: Handlers<typeof accountOperations> = {
  readOwnSignIn: async (call) => ok(await answerOf(call)),
  beginOwnPasskey: async ({ needs, caller }) =>
    needs.signIn.place.canPasskeys
      ? ok(await beginPasskey(needs.signIn, caller.staff))
      : refuse("refused", "A passkey belongs to a name: open the newsroom by a name, such as localhost."),
  addOwnPasskey: async (call) => await thenAnswer(call, await addPasskey(ownOf(call), call.body)),
  removeOwnPasskey: async (call) =>
    await thenAnswer(call, await removePasskey(ownOf(call), call.params.passkeyId)),
  setOwnPassword: async (call) => {
    // Whoever has a password types it here; a first one is one more way in.
    const proved = call.body.current === undefined ? askFresh(call.caller) : ok(null);
    return proved.ok ? await thenAnswer(call, await setPassword(ownOf(call), call.body)) : proved;
  },
  beginOwnTotp: async (call) => {
    const begun = await beginTotp(ownOf(call));
    return begun.ok ? ok({ ...begun.value, picture: renderSVG(begun.value.uri) }) : refused(begun.problem);
  },
  confirmOwnTotp: async (call) => codes(await confirmTotp(ownOf(call), call.body.code)),
  removeOwnTotp: async (call) => await thenAnswer(call, await removeTotp(ownOf(call), call.body.password)),
  renewOwnRecoveryCodes: async (call) => codes(await renewRecoveryCodes(ownOf(call), call.body.password)),
};

const answerOf = async ({ needs, caller }: OwnCall) => {
  const own = await readOwnSignIn(needs.db, caller.staff.id);
  return {
    ...own,
    canPasskeys: needs.signIn.place.canPasskeys,
    passwordChangedAt: own.passwordChangedAt?.toISOString() ?? null,
    passkeys: own.passkeys.map(({ id, label, isBackedUp, createdAt, usedAt }) => ({
      id,
      label,
      isBackedUp,
      createdAt: createdAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
    })),
  };
};

const thenAnswer = async (call: OwnCall, done: Result<unknown, SignInRefusal>) =>
  done.ok ? ok(await answerOf(call)) : refused(done.problem);

const codes = (done: Result<readonly string[], SignInRefusal>) =>
  done.ok ? ok({ recoveryCodes: [...done.value] }) : refused(done.problem);

/** They are signed in: what is refused is the change. */
const refused = (problem: SignInRefusal) =>
  problem.why === "failed" ? refuse("refused", problem.problem) : refusalOf(problem);
