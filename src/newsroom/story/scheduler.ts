import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../../platform/clock.ts";
import type { ConnectionSettings, Database } from "../../platform/database/database.ts";
import type { Log } from "../../platform/log.ts";
import { followOutbox } from "../../platform/outbox-follower.ts";
import { raiseAlert } from "../alert/raise-alert.ts";
import { type DueSchedule, fireSchedule, listDue } from "./fire-schedule.ts";
import { scheduleEvents } from "./schedule-story.ts";

export interface Scheduler {
  /** Resolves when what was under way is over. */
  stop(): Promise<void>;
}

export interface StartScheduler {
  readonly db: Database;
  readonly connection: ConnectionSettings;
  readonly clock: Clock;
  readonly log: Log;
}

/** A look without being told to, in milliseconds: word of a schedule may be lost with a connection. */
const net = 5000;
/** Milliseconds before another look at a schedule that another node has in hand. */
const again = 250;
const atOnce = 4;
const batch = 100;

/**
 * Fires every schedule when its instant comes, and at once those that were missed. Every worker node may have one: it
 * holds a timer for the next instant, and hears of new schedules through the outbox.
 */
export const startScheduler = async (start: StartScheduler): Promise<Scheduler> => {
  const { log, connection } = start;
  const stopped = new AbortController();
  let alarm = new AbortController();
  const follower = await followOutbox({
    connection,
    log,
    told: (events) => {
      if (events.some(({ event }) => scheduleEvents.has(event))) alarm.abort();
    },
  });
  const run = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      // Before the look: a schedule that is made during it must not be slept over.
      alarm = new AbortController();
      const pause = await look(start);
      await sleep(pause, AbortSignal.any([alarm.signal, stopped.signal]));
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped.abort();
      await Promise.all([running, follower.stop()]);
    },
  };
};

const sleep = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined);
};

/** Fires what is due. @returns milliseconds until the next look */
const look = async (start: StartScheduler): Promise<number> => {
  try {
    const due = await listDue(start.db, start.clock(), batch);
    const queue = due.values();
    const lanes = await Promise.all(Array.from({ length: atOnce }, async () => await fireEach(queue, start)));
    const outcomes = new Set(lanes.flat());
    if (outcomes.has("failed")) return net;
    if (outcomes.has("elsewhere")) return again;
    const next = await nextInstant(start.db);
    return next === null ? net : Math.min(net, Math.max(1, next.getTime() - start.clock().getTime()));
  } catch (error) {
    start.log.error({ err: error }, "Schedules could not be looked up");
    return net;
  }
};

type Outcome = "done" | "elsewhere" | "failed";

const fireEach = async (queue: Iterator<DueSchedule>, start: StartScheduler): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (let next = queue.next(); next.done !== true; next = queue.next())
    outcomes.push(await fireOne(next.value, start));
  return outcomes;
};

const fireOne = async (due: DueSchedule, { db, clock, log }: StartScheduler): Promise<Outcome> => {
  try {
    const fired = await fireSchedule(db, clock, due);
    if (fired === null) return "elsewhere";
    if (fired.outcome === "published")
      log.info({ story: fired.slug, revision: fired.number, late: fired.late }, "A scheduled story is out");
    else log.error({ story: fired.slug, problem: fired.problem }, "A scheduled story was held back");
    return "done";
  } catch (error) {
    log.error(
      { err: error, story: due.storyId },
      "A scheduled story could not be published; it is tried again",
    );
    await tellFailed(db, due).catch(() => undefined);
    return "failed";
  }
};

const tellFailed = async (db: Database, due: DueSchedule): Promise<void> => {
  await db.transaction().execute(async (trx) => {
    await raiseAlert(trx, {
      kind: "schedule.failed",
      staffId: null,
      storyId: due.storyId,
      text: `A story that was to go out at ${due.at.toISOString()} could not be published because of a fault; it is tried again every few seconds. The log has the reason.`,
      details: { revisionId: due.revisionId, dueAt: due.at },
    });
  });
};

const nextInstant = async (db: Database): Promise<Date | null> => {
  const row = await db
    .selectFrom("story")
    .select("scheduled_at")
    .where("scheduled_at", "is not", null)
    .orderBy("scheduled_at")
    .limit(1)
    .executeTakeFirst();
  return row?.scheduled_at ?? null;
};
