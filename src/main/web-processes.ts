import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "../platform/log.ts";
import { CannotServe } from "./cannot-serve.ts";
import type { Newsroom } from "./open-newsroom.ts";
import type { Site } from "./site.ts";

/** This process is one of several that serve the pages of one newsroom; another holds its database and does its jobs. */
export const isWebProcess = cluster.isWorker;

/** Milliseconds before a process that ended by itself is started again. */
const rest = 1000;
/** Milliseconds within which a process that is told to stop must have stopped. */
const patience = 10_000;

/**
 * Serves the pages from several processes on one port: this one takes the connections and hands them on in turn. One
 * that dies is replaced.
 */
export const startWebProcesses = async ({ config, connection, log }: Newsroom): Promise<Site> => {
  const stopping = new AbortController();
  const start = (): Worker => cluster.fork({ DATABASE_URL: connection.url, WEB_PROCESSES: "1" });
  const living = Array.from({ length: config.webProcesses }, start);
  try {
    await Promise.all(living.map(untilListening));
  } catch (error) {
    await Promise.all(living.map(end));
    throw error;
  }
  const kept = living.map(async (worker) => await keepAlive(worker, start, stopping.signal, log));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(kept);
    },
  };
};

const untilListening = async (worker: Worker): Promise<void> => {
  const begun = new AbortController();
  const ended = once(worker, "exit", { signal: begun.signal }).then(() => {
    throw new CannotServe("A process for the pages did not start.");
  });
  try {
    await Promise.race([once(worker, "listening"), ended]);
  } finally {
    begun.abort();
    ended.catch(() => undefined);
  }
};

/** Until all stops. */
const keepAlive = async (
  first: Worker,
  start: () => Worker,
  stopping: AbortSignal,
  log: Log,
): Promise<void> => {
  let worker = first;
  for (;;) {
    await untilEnded(worker, stopping);
    if (stopping.aborted) {
      await end(worker);
      return;
    }
    log.error({ process: worker.process.pid }, "A process for the pages ended; another is started");
    await wait(rest, undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return;
    worker = start();
  }
};

const untilEnded = async (worker: Worker, stopping: AbortSignal): Promise<void> => {
  if (!worker.isDead()) await once(worker, "exit", { signal: stopping }).catch(() => undefined);
};

const end = async (worker: Worker): Promise<void> => {
  if (worker.isDead()) return;
  const ended = once(worker, "exit");
  worker.process.kill("SIGTERM");
  const impatience = setTimeout(() => worker.process.kill("SIGKILL"), patience);
  await ended;
  clearTimeout(impatience);
};
