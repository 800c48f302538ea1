import { databaseLimit, type DatabaseLimitNeeds } from "../../platform/database-limit.ts";

/** How often one may ask for newsletters, counted in the database, so in every process alike. */
export interface SignUpLimit {
  /** Milliseconds until this reader may ask again; 0: now. */
  readonly reader: (neighbourhood: string) => Promise<number>;
  /** Whether this mailbox was asked for too often, by whomever. */
  readonly mailbox: (addressKey: string) => Promise<boolean>;
}

/** More than a household asks for. */
const readerMost = { points: 20, duration: 3600 };
/** More than anybody types their own address by mistake. */
const mailboxMost = { points: 5, duration: 24 * 3600 };

export const signUpLimit = (needs: DatabaseLimitNeeds): SignUpLimit => {
  const readers = databaseLimit(needs, "sign-up-reader", readerMost);
  const mailboxes = databaseLimit(needs, "sign-up-mailbox", mailboxMost);
  return {
    reader: readers.enter,
    mailbox: async (addressKey) => (await mailboxes.enter(addressKey)) > 0,
  };
};
