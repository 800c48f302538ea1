import { type JobWithMetadata, type JobResult, PgBoss } from "pg-boss";
import type { ConnectionSettings } from "../database/connection.ts";
import type { Log } from "../log.ts";
import { GiveUp, type JobHandler, type RunningJob } from "./job.ts";
import { bossConnection, makeQueue } from "./queue.ts";
import { showWorking } from "./working.ts";

export interface Worker {
  /** Takes no more jobs, lets those under way finish for a while, then aborts them: they are tried again at the next start. */
  stop(): Promise<void>;
}

export interface WorkerStart {
  readonly connection: ConnectionSettings;
  readonly handlers: readonly JobHandler[];
  readonly log: Log;
  /** Milliseconds that jobs under way are given at a stop before they are aborted; 5 seconds when not said. */
  readonly grace?: number;
  /**
   * Seconds between looks for jobs that have become due or are to be tried again, of which NOTIFY does not tell; 5 when
   * not said.
   */
  readonly poll?: number;
  /** Told when a job begins, and when it has ended; how it ended is written down right after. */
  readonly changed?: () => void;
}

/** Thrown at the start: jobs wait that nothing here can do. */
export class JobWithoutHandler extends Error {
  override name = "JobWithoutHandler";
}

/** Milliseconds that an aborted job has to leave. */
const leaveLimit = 10_000;

/**
 * Does jobs until it is stopped. The jobs of a process that was killed are begun again within half a minute.
 * @throws JobWithoutHandler when a job waits that has no handler
 */
export const startWorker = async ({
  connection,
  handlers,
  log,
  grace = 5000,
  poll = 5,
  changed = () => undefined,
}: WorkerStart): Promise<Worker> => {
  checkNames(handlers);
  const boss = new PgBoss({
    ...bossConnection(connection),
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: 4,
    monitorIntervalSeconds: 4,
    monitorVacuum: false,
    registerInstance: false,
  });
  boss.on("error", (error) => log.error({ err: error }, "The queue of jobs has trouble"));
  boss.on("warning", ({ message }) => log.warn(message));
  await boss.start({ attempts: 5 });
  const stopping = new AbortController();
  try {
    for (const handler of handlers) await makeQueue(boss, handler);
    await checkWaitingJobs(boss, handlers);
    for (const handler of handlers)
      await work(boss, handler, { stopping: stopping.signal, log, poll, changed });
    const shown = await showWorking(connection);
    return {
      stop: async () => {
        // First: what comes from now on is nobody's here.
        await shown.release();
        await stop(boss, stopping, grace);
      },
    };
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
};

const checkNames = (handlers: readonly JobHandler[]): void => {
  const names = handlers.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`The job ${twice} has two handlers`);
};

const checkWaitingJobs = async (boss: PgBoss, handlers: readonly JobHandler[]): Promise<void> => {
  const { rows } = await boss.getDb().executeSql(
    `select name, count(*)::int as jobs from pgboss.job
     where state < 'completed' and not starts_with(name, '__pgboss__') and name <> all ($1::text[])
     group by name order by name`,
    [handlers.map(({ name }) => name)],
  );
  if (rows.length === 0) return;
  const waiting = (rows as { name: string; jobs: number }[])
    .map(({ name, jobs }) => `${name} (${jobs})`)
    .join(", ");
  throw new JobWithoutHandler(
    `Jobs wait that this version cannot do: ${waiting}. Start the version that asked for them, or remove them.`,
  );
};

/** Each place of `atOnce` is a worker of pg-boss by itself, so that it can be told alone to look again. */
const work = async (boss: PgBoss, handler: JobHandler, options: Work): Promise<void> => {
  for (let place = 0; place < handler.rules.atOnce; place += 1) await workAtPlace(boss, handler, options);
};

interface Work {
  readonly stopping: AbortSignal;
  readonly log: Log;
  readonly poll: number;
  readonly changed: () => void;
}

const workAtPlace = async (
  boss: PgBoss,
  handler: JobHandler,
  { stopping, log, poll, changed }: Work,
): Promise<void> => {
  const options = {
    includeMetadata: true,
    perJobResults: true,
    heartbeatRefreshSeconds: 4,
    pollingIntervalSeconds: Math.min(poll, 2),
    notifyPollingIntervalSeconds: poll,
  } as const;
  let place = "";
  place = await boss.work(handler.name, options, async (jobs: JobWithMetadata[]) => {
    changed();
    const results = await Promise.all(jobs.map((job) => runJob(handler, job, stopping, log)));
    changed();
    // What was announced while this one was busy is not announced again: look at once, not after the pause.
    boss.notifyWorker(place);
    return results;
  });
};

const runJob = async (
  handler: JobHandler,
  job: JobWithMetadata,
  stopping: AbortSignal,
  log: Log,
): Promise<JobResult> => {
  const running: RunningJob = {
    id: job.id,
    attempt: job.retryCount + 1,
    isLastAttempt: job.retryCount >= job.retryLimit,
    signal: AbortSignal.any([job.signal, stopping]),
  };
  const facts = { job: handler.name, id: job.id, attempt: running.attempt };
  try {
    await handler.run(job.data, running);
    return { id: job.id, status: "completed" };
  } catch (error) {
    const output = { message: error instanceof Error ? error.message : String(error) };
    if (stopping.aborted) {
      log.info(facts, "A job was cut short by the stop");
      return { id: job.id, status: "failed", output };
    }
    const isOver = error instanceof GiveUp || running.isLastAttempt;
    log[isOver ? "error" : "warn"](
      { ...facts, err: error },
      isOver ? "A job failed" : "A job failed and is tried again",
    );
    return { id: job.id, status: error instanceof GiveUp ? "deadletter" : "failed", output };
  }
};

const stop = async (boss: PgBoss, stopping: AbortController, grace: number): Promise<void> => {
  const timer = setTimeout(() => stopping.abort(new Error("The newsroom stops")), grace);
  try {
    await boss.stop({ graceful: true, timeout: grace + leaveLimit });
  } finally {
    clearTimeout(timer);
  }
};
