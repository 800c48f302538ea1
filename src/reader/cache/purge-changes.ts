import { setTimeout as wait } from "node:timers/promises";
import { siteDay } from "../../newsroom/site/site-day.ts";
import { siteKey } from "../../newsroom/staff/keys.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { ConnectionSettings } from "../../platform/database/connection.ts";
import type { Log } from "../../platform/log.ts";
import { followOutbox } from "../../platform/outbox-follower.ts";
import type { Purge } from "./purge.ts";
import { manyTag, tagOf } from "./tags.ts";

export interface PurgeChanges {
  readonly purge: Purge;
  readonly db: Database;
  readonly connection: ConnectionSettings;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds until the first of several attempts is made again. */
  readonly firstRest?: number;
}

/** Tags that wait; beyond, the whole site is purged instead. */
const most = 5000;
const longestRest = 60_000;
/**
 * Milliseconds after which a change is told once more: a cache that was quick to ask again may have got, from a process of
 * ours that was about to hear of the change, the page as it was.
 */
const echo = 3000;
/** Milliseconds between two looks at the calendar. */
const dayWatch = 10_000;

/**
 * Tells a cache before us what changes. It begins with the whole site, since nobody told it of what changed before, and
 * so does each new day. What cannot be told is told later, with what came meanwhile.
 */
export const purgeChanges = async (needs: PurgeChanges): Promise<{ readonly stop: () => Promise<void> }> => {
  const { purge, db, connection, clock, log, firstRest = 1000 } = needs;
  const stopping = new AbortController();
  let pending = new Set([siteKey]);
  let news = Promise.withResolvers<void>();
  let day = await siteDay(db, clock);

  const add = (keys: readonly string[]): void => {
    for (const key of keys) pending.add(tagOf(key));
    if (pending.size > most) pending = new Set([siteKey]);
    news.resolve();
  };
  const follower = await followOutbox({
    connection,
    log,
    told: (events) => {
      const keys = events.flatMap((event) => event.keys);
      add(keys);
      setTimeout(() => add(keys), echo).unref();
    },
  });
  const lookAtCalendar = async (): Promise<void> => {
    const today = await siteDay(db, clock);
    if (today === day) return;
    day = today;
    add([siteKey]);
  };
  // A database that is away for a moment is asked again at the next look.
  const watch = setInterval(() => void lookAtCalendar().catch(() => undefined), dayWatch);
  watch.unref();

  const send = async (): Promise<void> => {
    const tags = [...pending];
    pending = new Set();
    news = Promise.withResolvers();
    try {
      await purge.tags([...tags, manyTag]);
    } catch (error) {
      add(tags);
      throw error;
    }
  };
  const run = async (): Promise<void> => {
    let rest = firstRest;
    while (!stopping.signal.aborted) {
      try {
        if (pending.size > 0) await send();
        rest = firstRest;
        await news.promise;
      } catch (error) {
        log.warn(
          { err: error, tags: pending.size },
          "A cache before us could not be told what changed; later again",
        );
        await wait(rest, undefined, { signal: stopping.signal }).catch(() => undefined);
        rest = Math.min(rest * 2, longestRest);
      }
    }
  };
  const ran = run();
  return {
    stop: async () => {
      clearInterval(watch);
      await follower.stop();
      stopping.abort();
      news.resolve();
      await ran;
    },
  };
};
