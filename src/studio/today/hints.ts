import type { OwnSignIn } from "../account/own-sign-in.ts";
import type { Session } from "../shell/session.tsx";

/** What would make the studio safer or fuller for somebody. */
export type Hint = "invite" | "passkey" | "recovery";

interface Known {
  readonly session: Pick<Session, "permissions">;
  readonly own: Pick<OwnSignIn, "canPasskeys" | "passkeys" | "hasTotp" | "recoveryCodes"> | undefined;
  /** How many work here; undefined: not known yet. */
  readonly colleagues: number | undefined;
}

/** Codes that are left when it is time for new ones. */
const fewCodes = 3;

/** Only what can be done now; nothing is said of what is not known yet. */
export const hintsFor = ({ session, own, colleagues }: Known): readonly Hint[] => {
  const hints: readonly (readonly [Hint, boolean])[] = [
    ["invite", colleagues === 1 && session.permissions.includes("staff.manage")],
    ["passkey", own !== undefined && own.canPasskeys && own.passkeys.length === 0],
    ["recovery", own !== undefined && own.hasTotp && own.recoveryCodes < fewCodes],
  ];
  return hints.filter(([, isSo]) => isSo).map(([hint]) => hint);
};
