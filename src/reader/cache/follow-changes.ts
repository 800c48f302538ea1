import { takesAway } from "../../newsroom/staff/takes-away.ts";
import type { ConnectionSettings } from "../../platform/database/connection.ts";
import type { Log } from "../../platform/log.ts";
import { followOutbox, type OutboxEvent } from "../../platform/outbox-follower.ts";
import type { PageCache } from "./page-cache.ts";

/** A cache, or whoever tells one. */
export interface WhoHears {
  /** @param event its number in the outbox */
  readonly changed: (keys: readonly string[], takenAway: boolean, event: number) => void;
  readonly hears: PageCache["hears"];
}

export interface FollowChanges {
  readonly cache: WhoHears;
  /** Whoever else wants to hear of changes. */
  readonly also?: (events: readonly OutboxEvent[]) => void;
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
  const { cache, also, connection, log, deafAfter = 5000 } = follow;
  let looked = performance.now();
  const follower = await followOutbox({
    connection,
    log,
    silence,
    told: (events) => {
      tell(cache, events);
      also?.(events);
    },
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

const tell = (cache: WhoHears, events: readonly OutboxEvent[]): void => {
  for (const event of events) cache.changed(event.keys, takesAway(event), event.id);
};
