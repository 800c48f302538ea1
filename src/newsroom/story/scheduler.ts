import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../../platform/clock.ts";
import type { ConnectionSettings, Database } from "../../platform/database/database.ts";
import type { Log } from "../../platform/log.ts";
import { followOutbox } from "../../platform/outbox-follower.ts";
import { raiseAlert } from "../alert/raise-alert.ts";
import { type DueSchedule, fireSchedule, listDue, nextInstant } from "./fire-schedule.ts";
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
  const aside: Aside = new Map();
  const run = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      // Before the look: a schedule that is made during it must not be slept over.
      alarm = new AbortController();
      const pause = await look(start, aside);
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

/**
 * By revision: the instant on the clock of this process, in milliseconds, until which a schedule that failed is let be, so
 * that however many fail, those that come later go out.
 */
type Aside = Map<string, number>;

/** Fires what is due. @returns milliseconds until the next look */
const look = async (start: StartScheduler, aside: Aside): Promise<number> => {
  try {
    for (const [revisionId, until] of aside) if (until <= performance.now()) aside.delete(revisionId);
    const due = await listDue(start.db, start.clock(), batch, [...aside.keys()]);
    const queue = due.values();
    const lanes = await Promise.all(
      Array.from({ length: atOnce }, async () => await fireEach(queue, start, aside)),
    );
    if (lanes.flat().includes("elsewhere")) return again;
    const next = await nextInstant(start.db, [...aside.keys()]);
    const retry = Math.min(...aside.values()) - performance.now();
    const wanted = next === null ? net : next.getTime() - start.clock().getTime();
    return Math.max(1, Math.min(net, wanted, retry));
  } catch (error) {
    start.log.error({ err: error }, "Schedules could not be looked up");
    return net;
  }
};

type Outcome = "done" | "elsewhere" | "failed";

const fireEach = async (
  queue: Iterator<DueSchedule>,
  start: StartScheduler,
  aside: Aside,
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (let next = queue.next(); next.done !== true; next = queue.next()) {
    const outcome = await fireOne(next.value, start);
    if (outcome === "failed") aside.set(next.value.revisionId, performance.now() + net);
    outcomes.push(outcome);
  }
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
