import { createHmac } from "node:crypto";
import { CompiledQuery } from "kysely";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "../../platform/database/database.ts";

export interface SignUpLimitNeeds {
  readonly db: Database;
  /** Addresses are counted by a hash that it keys: none is kept. */
  readonly secret: string;
}

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

export const signUpLimit = ({ db, secret }: SignUpLimitNeeds): SignUpLimit => {
  const storeClient = {
    query: async ({ text, values }: { readonly text: string; readonly values: unknown[] }) =>
      await db.executeQuery(CompiledQuery.raw(text, values)),
  };
  const limiter = (keyPrefix: string, most: { readonly points: number; readonly duration: number }) =>
    new RateLimiterPostgres({
      ...most,
      keyPrefix,
      storeClient,
      storeType: "client",
      tableName: "rate_limit",
      tableCreated: true,
      clearExpiredByTimeout: false,
    });
  const readers = limiter("sign-up-reader", readerMost);
  const mailboxes = limiter("sign-up-mailbox", mailboxMost);
  const hashed = (text: string): string =>
    createHmac("sha256", secret).update(`sign-up ${text}`).digest("base64url").slice(0, 22);
  return {
    reader: async (neighbourhood) => await waitOf(readers, hashed(neighbourhood)),
    mailbox: async (addressKey) => (await waitOf(mailboxes, hashed(addressKey))) > 0,
  };
};

const waitOf = async (limiter: RateLimiterPostgres, key: string): Promise<number> => {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext);
    throw refused;
  }
};
