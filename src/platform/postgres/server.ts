import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { type ConnectionSettings, clientConfig, socketUrl } from "../database/connection.ts";
import { type Cluster, owner, spawnOn } from "./cluster.ts";
import { clusterName, findServer, processesOn, type ServerProcess, worksOn } from "./process.ts";
import { serverSettings } from "./settings.ts";
import { removeSocketFolder } from "./socket-folder.ts";

/** A server that somebody watches. */
export interface Server extends ServerProcess {
  /** Settles when it is gone, for whatever reason. */
  readonly gone: Promise<void>;
}

/** How long a server may take to be ready, crash recovery included, in milliseconds. */
const readyLimit = 10 * 60_000;
/** The log is begun anew at a start when it is larger than this, in bytes. */
const logLimit = 16 * 1024 * 1024;

/** The database that every cluster has. */
export const maintenanceConnection = (server: ServerProcess): ConnectionSettings => ({
  url: socketUrl(server.socketFolder, owner, "postgres"),
});

/** Takes up a server that runs already: its newsroom was killed, or another process has just started it. */
export const watchServer = (server: ServerProcess, folder: string): Server => ({
  ...server,
  gone: watch(server.pid, folder),
});

const watch = async (pid: number, folder: string): Promise<void> => {
  while (await worksOn(pid, folder)) await wait(250, undefined, { ref: false });
};

/** Starts a server. It lives on when this process is killed; it is not ready yet. */
export const launchServer = async (
  cluster: Cluster,
  socketFolder: string,
  settings: Readonly<Record<string, string>>,
): Promise<Server> => {
  await clearStalePidFile(cluster.folder, socketFolder);
  const all = { ...serverSettings(socketFolder, await clusterName(cluster.folder)), ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = await openLog(cluster);
  try {
    const { child, ended } = await spawnOn(cluster, "postgres", args, ["ignore", log.fd, log.fd]);
    if (child.pid === undefined) await ended;
    child.unref();
    return { pid: child.pid ?? 0, socketFolder, gone: ended.then(() => undefined) };
  } finally {
    await log.close();
  }
};

/**
 * A pid file left by a killed server names a process that may be anybody's by now, and PostgreSQL would refuse to start.
 * It is removed only when nothing of PostgreSQL works on the folder any more: a second server beside it would ruin the
 * data. To be called in turn only.
 */
const clearStalePidFile = async (folder: string, socketFolder: string): Promise<void> => {
  const pidFile = join(folder, "postmaster.pid");
  const left = await readFile(pidFile, "utf8").catch(() => undefined);
  if (left === undefined || !(await isDeserted(folder))) return;
  const oldSocketFolder = left.split("\n")[4];
  if (oldSocketFolder && oldSocketFolder !== socketFolder) await removeSocketFolder(oldSocketFolder);
  if (process.platform !== "linux") return;
  await rm(pidFile, { force: true });
  // The socket has such a file too. Where nobody collects dead processes (a container without init) its number stands for ever.
  await rm(join(socketFolder, ".s.PGSQL.5432.lock"), { force: true });
};

/** Waits for what a killed server has left to end. False when a server is there after all. */
const isDeserted = async (folder: string): Promise<boolean> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await findServer(folder)) return false;
    const left = await processesOn(folder);
    if (left.length === 0) return true;
    if (attempt === 50) for (const pid of left) process.kill(pid, "SIGQUIT");
    await wait(100);
  }
  throw new Error(`Processes of a killed PostgreSQL still work on ${folder}.`);
};

const logFile = ({ dataFolder }: Cluster): string => join(dataFolder, "postgres.log");

const openLog = async (cluster: Cluster): ReturnType<typeof open> => {
  const path = logFile(cluster);
  if (((await stat(path).catch(() => undefined))?.size ?? 0) > logLimit) await rename(path, `${path}.1`);
  return open(path, "a", 0o600);
};

/** Waits until the server answers. False when it is gone before that. */
export const isReady = async (server: Server): Promise<boolean> => {
  const settled = new AbortController();
  try {
    return await Promise.race([server.gone.then(() => false), untilItAnswers(server, settled.signal)]);
  } finally {
    settled.abort();
  }
};

const untilItAnswers = async (server: ServerProcess, settled: AbortSignal): Promise<boolean> => {
  const limit = Date.now() + readyLimit;
  while (!settled.aborted && Date.now() < limit) {
    if (await answers(server)) return true;
    await wait(50);
  }
  return false;
};

const answers = async (server: ServerProcess): Promise<boolean> => {
  const client = new Client({
    ...clientConfig(maintenanceConnection(server)),
    connectionTimeoutMillis: 5000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    // Not waited for: a server that dies while it is asked may never say goodbye.
    void client.end().catch(() => undefined);
  }
};

/** The last lines of the server's log, to be shown when it does not start. */
export const lastWords = async (cluster: Cluster): Promise<string> => {
  const text = await readFile(logFile(cluster), "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-6).join("\n");
};

/** Fast shutdown (open transactions end), then after the limit immediate, then none asked. @param limit milliseconds */
export const stopServer = async (server: Server, limit: number): Promise<void> => {
  // Its number may be another process's by now.
  if (await hasGone(server)) return;
  for (const [signal, patience] of [
    ["SIGINT", limit],
    ["SIGQUIT", 10_000],
    ["SIGKILL", 10_000],
  ] as const) {
    try {
      process.kill(server.pid, signal);
    } catch {
      // Gone already.
    }
    if (await isGoneWithin(server, patience)) return;
  }
};

/** It has ended, for whatever reason. */
export const hasGone = async (server: Server): Promise<boolean> => await isGoneWithin(server, 0);

const isGoneWithin = async (server: Server, limit: number): Promise<boolean> => {
  const given = new AbortController();
  try {
    // The timer also keeps this process alive until the server is gone.
    return await Promise.race([server.gone.then(() => true), wait(limit, false, { signal: given.signal })]);
  } finally {
    given.abort();
  }
};
