import { takesAway } from "../../newsroom/staff/takes-away.ts";
import type { ConnectionSettings } from "../../platform/database/connection.ts";
import type { Log } from "../../platform/log.ts";
import { followOutbox, type OutboxEvent } from "../../platform/outbox-follower.ts";
import type { PageCache } from "./page-cache.ts";

export interface FollowChanges {
  readonly cache: Pick<PageCache, "changed" | "hears">;
  readonly connection: ConnectionSettings;
  readonly log: Log;
  /** Milliseconds without a look at the outbox after which nothing that is kept may be shown. */
  readonly deafAfter?: number;
}

/** Milliseconds between two looks when nothing is told. */
const silence = 1000;

/**
 * Tells the cache what changes, from now on. When the line to the database is lost, what was kept is shown for a few
 * seconds more and then forgotten: nobody could say what of it is still true.
 */
export const followChanges = async (
  follow: FollowChanges,
): Promise<{ readonly stop: () => Promise<void> }> => {
  const { cache, connection, log, deafAfter = 5000 } = follow;
  let looked = performance.now();
  const follower = await followOutbox({
    connection,
    log,
    silence,
    told: (events) => tell(cache, events),
    looked: () => {
      looked = performance.now();
      cache.hears(true);
    },
  });
  const watch = setInterval(
    () => {
      if (performance.now() - looked > deafAfter) cache.hears(false);
    },
    Math.min(250, deafAfter / 4),
  );
  watch.unref();
  return {
    stop: async () => {
      clearInterval(watch);
      cache.hears(false);
      await follower.stop();
    },
  };
};

const tell = (cache: Pick<PageCache, "changed">, events: readonly OutboxEvent[]): void => {
  for (const event of events) cache.changed(event.keys, takesAway(event));
};
