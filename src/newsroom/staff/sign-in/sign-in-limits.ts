import { databaseLimit, type DatabaseLimitNeeds, type Entered } from "../../../platform/database-limit.ts";

/** How often one may try. Each counts a try and says how long to wait. They are asked by `waitFor` (note-refusal.ts). */
export interface SignInLimits {
  /** From one household or machine, whatever is tried. */
  readonly place: (neighbourhood: string) => Promise<Entered>;
  /** One account's password and codes, from wherever. */
  readonly account: (name: string) => Promise<Entered>;
  /** They were let in. */
  readonly forgetAccount: (name: string) => Promise<void>;
  /** Mails of one account. */
  readonly mail: (address: string) => Promise<Entered>;
}

/** More than an office with bad keyboards. */
const placeMost = { points: 60, duration: 900 };
/** With a password of twelve characters and six digits to follow, hopeless. A passkey is not counted: nobody is locked out. */
const accountMost = { points: 10, duration: 900 };
const mailMost = { points: 4, duration: 3600 };

export const signInLimits = (needs: DatabaseLimitNeeds): SignInLimits => {
  const places = databaseLimit(needs, "sign-in-place", placeMost);
  const accounts = databaseLimit(needs, "sign-in-account", accountMost);
  const mails = databaseLimit(needs, "sign-in-mail", mailMost);
  return {
    place: places.enterTold,
    account: accounts.enterTold,
    forgetAccount: accounts.forget,
    mail: mails.enterTold,
  };
};
