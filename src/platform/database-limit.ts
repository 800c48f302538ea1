import { createHmac } from "node:crypto";
import { CompiledQuery } from "kysely";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "./database/database.ts";

export interface DatabaseLimitNeeds {
  readonly db: Database;
  /** What is counted is kept by a hash that it keys: no address is kept. */
  readonly secret: string;
}

/** How often something may be done, counted in the database, so in every process alike. */
export interface DatabaseLimit {
  /**
   * Counts one time.
   * @returns milliseconds until it may be done again; 0: now
   */
  readonly enter: (key: string) => Promise<number>;
  /** Forgets what was counted. */
  readonly forget: (key: string) => Promise<void>;
}

/**
 * @param most so many times (`points`) in so many seconds (`duration`)
 * @param name of what is limited; limits with one name are one
 */
export const databaseLimit = (
  { db, secret }: DatabaseLimitNeeds,
  name: string,
  most: { readonly points: number; readonly duration: number },
): DatabaseLimit => {
  const limiter = new RateLimiterPostgres({
    ...most,
    keyPrefix: name,
    storeClient: {
      query: async ({ text, values }: { readonly text: string; readonly values: unknown[] }) =>
        await db.executeQuery(CompiledQuery.raw(text, values)),
    },
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
  });
  const hashed = (key: string): string =>
    createHmac("sha256", secret).update(`${name} ${key}`).digest("base64url").slice(0, 22);
  return {
    enter: async (key) => {
      try {
        await limiter.consume(hashed(key));
        return 0;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext);
        throw refused;
      }
    },
    forget: async (key) => {
      await limiter.delete(hashed(key));
    },
  };
};
