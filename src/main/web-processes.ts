import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "../platform/log.ts";
import type { Newsroom } from "./open-newsroom.ts";
import { claimPort, untilListening } from "./shared-port.ts";
import type { Site } from "./site.ts";

/** Milliseconds before a process that ended by itself is started again. */
const rest = 1000;
/** Milliseconds within which a process that is told to stop must have stopped. */
const patience = 10_000;

/** Serves the pages from several processes on one port. One that dies is replaced. @throws CannotServe */
export const startWebProcesses = async ({ config, connection, log }: Newsroom): Promise<Site> => {
  await claimPort(config.port);
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
