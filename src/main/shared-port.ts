import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { createServer, type ListenOptions, type Server } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { CannotServe } from "./cannot-serve.ts";

/** This process is one of several that serve the pages of one newsroom; another holds its database and does its jobs. */
export const isWebProcess = cluster.isWorker;

/**
 * Of several processes each listens by itself, and the kernel deals the connections out (socket(7), SO_REUSEPORT): what waits
 * for one that dies is refused at once, and its reader asks again. Where there is no such thing the first process hands
 * connections on; one that is on its way to a process that dies is then lost, and its reader waits in vain.
 */
const eachListens = process.platform === "linux";

/** Listens for the pages; one of several processes on the port of all. @throws CannotServe when the port is taken */
export const listenForPages = async (server: Server, port: number): Promise<void> => {
  await listening(server, { port, reusePort: isWebProcess && eachListens });
  if (isWebProcess) process.send?.(ready);
};

const ready = "listening";

/** Until this process listens. @throws CannotServe when it ends before */
export const untilListening = async (worker: Worker): Promise<void> => {
  const begun = new AbortController();
  const ended = once(worker, "exit", { signal: begun.signal }).then(() => {
    throw new CannotServe("A process for the pages did not start.");
  });
  try {
    await Promise.race([saysReady(worker, begun.signal), ended]);
  } finally {
    begun.abort();
    ended.catch(() => undefined);
  }
};

const saysReady = async (worker: Worker, signal: AbortSignal): Promise<void> => {
  for (;;) {
    const [message] = (await once(worker, "message", { signal })) as [unknown];
    if (message === ready) return;
  }
};

/**
 * Makes sure that nobody else has the port: two newsrooms of one user would share it in silence, each getting readers of the
 * other. @throws CannotServe
 * @param patience milliseconds that the processes of a newsroom that was killed may take to let go of it
 */
export const claimPort = async (port: number, patience = 3000): Promise<void> => {
  const latest = Date.now() + patience;
  for (;;) {
    const trial = createServer();
    try {
      await listening(trial, { port });
      trial.close();
      await once(trial, "close");
      return;
    } catch (error) {
      if (Date.now() > latest) throw error;
      await wait(100);
    }
  }
};

const listening = async (
  server: Server,
  options: ListenOptions & { readonly port: number },
): Promise<void> => {
  server.listen(options);
  try {
    await once(server, "listening");
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "EADDRINUSE"
      ? new CannotServe(
          `Port ${options.port} is in use by another program. Stop that one, or choose another: PORT=${options.port + 1} npm start`,
        )
      : error;
  }
};
