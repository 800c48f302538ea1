import { createHmac } from "node:crypto";
import { CompiledQuery } from "kysely";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "./database/database.ts";

export interface DatabaseLimitNeeds {
  readonly db: Database;
  /** What is counted is kept by a hash that it keys: no address is kept. */
  readonly secret: string;
}

export interface Entered {
  /** Milliseconds; 0: none. */
  readonly wait: number;
  readonly isFirst: boolean;
}

/** How often something may be done, counted in the database, so in every process alike. */
export interface DatabaseLimit {
  /**
   * Counts one time.
   * @returns milliseconds until it may be done again; 0: now
   */
  readonly enter: (key: string) => Promise<number>;
  /** The same, and whether it is the first time that is one too many. */
  readonly enterTold: (key: string) => Promise<Entered>;
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
  const enterTold = async (key: string): Promise<Entered> => {
    try {
      await limiter.consume(hashed(key));
      return { wait: 0, isFirst: false };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const { msBeforeNext, consumedPoints } = refused;
      return { wait: Math.max(1, msBeforeNext), isFirst: consumedPoints === most.points + 1 };
    }
  };
  return {
    enter: async (key) => (await enterTold(key)).wait,
    enterTold,
    forget: async (key) => {
      await limiter.delete(hashed(key));
    },
  };
};
