import { mkdir } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { Client, escapeIdentifier } from "pg";
import { type ConnectionSettings, clientConfig, socketUrl } from "../database/connection.ts";
import type { Log } from "../log.ts";
import { type Cluster, clusterFolder, owner, prepareCluster } from "./cluster.ts";
import { type HeldLock, holdLock, whileLocked } from "./advisory-lock.ts";
import { findHolder, lockDataFolder } from "./lock.ts";
import { takeFolder } from "./owner.ts";
import { findServer, type ServerProcess } from "./process.ts";
import {
  hasGone,
  isReady,
  lastWords,
  launchServer,
  maintenanceConnection,
  type Server,
  stopServer,
  watchServer,
} from "./server.ts";
import { makeSocketFolder, removeSocketFolder } from "./socket-folder.ts";
import { inTurn } from "./turn.ts";

/** PostgreSQL in the data folder. */
export interface LocalPostgres {
  readonly connection: ConnectionSettings;
  /** Whether this process keeps it running and stops it; false for one that was joined. */
  readonly owned: boolean;
  /** Fast shutdown; immediate after the limit. Does nothing to a server that is not ours. */
  stop(): Promise<void>;
  /**
   * The same for a command, which may have been joined by others: they go on, and the last that leaves a server which no
   * newsroom keeps stops it.
   */
  leave(): Promise<void>;
}

/** Thrown by `startPostgres`: another newsroom runs on this data folder. The message says which process. */
export class DataFolderInUse extends Error {
  override name = "DataFolderInUse";
}

interface Start {
  readonly dataFolder: string;
  readonly log: Log;
  /** Settings of the server, over our own. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Milliseconds until a fast shutdown becomes an immediate one; 30 seconds when not said. */
  readonly stopLimit?: number;
  /** Called if the data folder is lost to another newsroom, while PostgreSQL was being started again. */
  readonly lost?: () => void;
}

/**
 * Runs the PostgreSQL of the data folder, for one newsroom: makes the cluster, takes up a server that a killed newsroom
 * left, starts it again when it is killed. Needs no other program, network or privilege; works as root in any folder.
 * The server lives on if this process is killed, and is taken up at the next start.
 * @throws DataFolderInUse when another newsroom has the folder; its server is left alone
 */
export const startPostgres = async (start: Start): Promise<LocalPostgres> => {
  await mkdir(start.dataFolder, { recursive: true });
  const taken = await takeFolder(start.dataFolder);
  if (!taken.ok) throw new DataFolderInUse(taken.problem);
  const { how, server, lock } = await inTurn(start.dataFolder, () => begin(start)).catch(async (error) => {
    await taken.value.leave();
    throw error;
  });
  const keeper = keepRunning(server, how);
  const stop = async (last: Server | undefined): Promise<void> => {
    await lock.release();
    if (last) await stopServer(last, start.stopLimit ?? 30_000);
    await removeSocketFolder(server.socketFolder);
  };
  return {
    connection: { url: socketUrl(server.socketFolder, owner, owner) },
    owned: true,
    stop: async () => {
      await stop(await keeper.release());
      await taken.value.leave();
    },
    leave: async () => {
      const last = await keeper.release();
      await inTurn(start.dataFolder, async () => {
        if (!(await isStillUsed(last, () => stop(last)))) return;
        await lock.release();
      });
      await taken.value.leave();
    },
  };
};

/** That a command uses a server: each that joined has the lock. */
const useLock = 7_303_014_553;

/** Stops the server where nobody uses it; nobody joins it meanwhile. @returns whether somebody does */
const isStillUsed = async (server: Server | undefined, stop: () => Promise<void>): Promise<boolean> => {
  if (server === undefined || (await hasGone(server))) {
    await stop();
    return false;
  }
  return !(await whileLocked(maintenanceConnection(server), { key: useLock, shared: false }, stop));
};

/** What is needed to start the server, at first or again. */
interface How {
  readonly cluster: Cluster;
  readonly settings: Readonly<Record<string, string>>;
  readonly log: Log;
  readonly lost: () => void;
}

const begin = async (start: Start): Promise<{ how: How; server: Server; lock: HeldLock }> => {
  const { dataFolder, log, settings = {}, lost = () => undefined } = start;
  const cluster = await prepareCluster(dataFolder, log, settings["fsync"] !== "off");
  const how = { cluster, settings, log, lost };
  const server = await runningServer(how);
  const lock = await lockDataFolder(maintenanceConnection(server), log, lost);
  if (!lock.ok) throw new DataFolderInUse(lock.problem);
  await makeDatabase(server);
  return { how, server, lock: lock.value };
};

/** The PostgreSQL that a newsroom or command runs in this data folder, or undefined where none does. */
export const joinPostgres = async (dataFolder: string, log: Log): Promise<LocalPostgres | undefined> => {
  const folder = clusterFolder(dataFolder);
  const server = await findServer(folder);
  if (!server || !(await isReady(watchServer(server, folder)))) return undefined;
  // One that is being made has its database last.
  if (!(await asking(server, hasDatabase))) return undefined;
  const use = await holdLock(maintenanceConnection(server), { key: useLock, shared: true }, () => undefined);
  // It is just being stopped.
  if (use === null) return undefined;
  return {
    connection: { url: socketUrl(server.socketFolder, owner, owner) },
    owned: false,
    stop: () => use.release(),
    leave: async () => {
      const isDeserted = await inTurn(dataFolder, async () => {
        await use.release();
        return await isWithoutKeeper(dataFolder);
      });
      if (isDeserted) await takeUpAndLeave(dataFolder, log);
    },
  };
};

/** A server runs on the folder, and no newsroom or command keeps it: the one that did has left. */
const isWithoutKeeper = async (dataFolder: string): Promise<boolean> => {
  const server = await findServer(clusterFolder(dataFolder));
  if (server === undefined) return false;
  try {
    return (await findHolder(maintenanceConnection(server))) === null;
  } catch {
    // It is just ending.
    return false;
  }
};

const takeUpAndLeave = async (dataFolder: string, log: Log): Promise<void> => {
  try {
    await (await startPostgres({ dataFolder, log })).leave();
  } catch (error) {
    // Somebody else has taken it up meanwhile.
    if (!(error instanceof DataFolderInUse)) throw error;
  }
};

/** Takes up the server that is there, or starts one. A server that was there may just be shutting down. */
const runningServer = async (how: How): Promise<Server> => {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const found = await findServer(how.cluster.folder);
    if (found) {
      const server = watchServer(found, how.cluster.folder);
      if (await isReady(server)) return server;
    } else {
      const server = await launchServer(how.cluster, await makeSocketFolder(how.cluster), how.settings);
      if (await isReady(server)) return server;
      await removeSocketFolder(server.socketFolder);
    }
    await wait(200 * attempt);
  }
  throw new Error(`PostgreSQL does not start. The end of its log:\n${await lastWords(how.cluster)}`);
};

interface Keeper {
  /** Keeps it no longer. @returns the server that runs now, if one does */
  release(): Promise<Server | undefined>;
}

/** Starts the server again whenever it ends. Keeps this process alive, until it is released. */
const keepRunning = (first: Server, how: How): Keeper => {
  const released = new AbortController();
  const alive = setInterval(() => undefined, 2 ** 30);
  let current: Promise<Server | undefined> = Promise.resolve(first);

  const keep = async (): Promise<void> => {
    for (let server: Server | undefined = first; server; server = await current) {
      await server.gone;
      if (released.signal.aborted) return;
      how.log.error("PostgreSQL has ended; starting it again");
      current = restart(how, first.socketFolder, released.signal);
    }
  };
  void keep();

  return {
    release: async () => {
      released.abort();
      clearInterval(alive);
      return current;
    },
  };
};

/** Tries until it stands again: at once, then ever slower, at most every ten seconds. Undefined once released or lost. */
const restart = async (
  how: How,
  socketFolder: string,
  released: AbortSignal,
): Promise<Server | undefined> => {
  for (let attempt = 0; !released.aborted; attempt += 1) {
    try {
      const server = await inTurn(how.cluster.dataFolder, () => relaunch(how, socketFolder));
      if (server !== "not ready") return server;
      how.log.error({ log: await lastWords(how.cluster) }, "PostgreSQL does not start");
    } catch (error) {
      how.log.error({ err: error }, "PostgreSQL does not start");
    }
    await wait(Math.min(250 * 2 ** attempt, 10_000), undefined, { signal: released }).catch(() => undefined);
  }
  return undefined;
};

const relaunch = async (how: How, socketFolder: string): Promise<Server | undefined | "not ready"> => {
  const found = await findServer(how.cluster.folder);
  if (found && found.socketFolder !== socketFolder) {
    how.log.fatal("Another newsroom took this data folder while PostgreSQL was down");
    how.lost();
    return undefined;
  }
  const server = found
    ? watchServer(found, how.cluster.folder)
    : await launchServer(how.cluster, socketFolder, how.settings);
  return (await isReady(server)) ? server : "not ready";
};

const makeDatabase = async (server: Server): Promise<void> =>
  await asking(server, async (client) => {
    if (!(await hasDatabase(client))) await client.query(`create database ${escapeIdentifier(owner)}`);
  });

const hasDatabase = async (client: Client): Promise<boolean> =>
  (await client.query("select from pg_database where datname = $1", [owner])).rowCount === 1;

const asking = async <Value>(
  server: ServerProcess,
  ask: (client: Client) => Promise<Value>,
): Promise<Value> => {
  const client = new Client(clientConfig(maintenanceConnection(server)));
  // Without a listener, a server that is killed now would end this process too; the query fails by itself.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
};
