import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type PostgresChild, postgresChild } from "../../../test/support/postgres-children.ts";
import { type Database, openDatabase } from "../database/database.ts";
import { silentLog } from "../log.ts";
import { clusterFolder } from "./cluster.ts";
import { findServer, processesOn } from "./process.ts";
import { stopServer, watchServer } from "./server.ts";
import { removeSocketFolder } from "./socket-folder.ts";
import { DataFolderInUse, joinPostgres, type LocalPostgres, startPostgres } from "./supervisor.ts";

const settings = { fsync: "off", shared_buffers: "16MB" };
const isRoot = process.getuid?.() === 0;

let folder: string;
let dataFolder: string;
let running: LocalPostgres[];
let children: ChildProcess[];

/** A data folder that was used and stopped; each test begins with a copy. */
let used: string;

beforeAll(async () => {
  used = await mkdtemp(join(tmpdir(), "newsreel-supervisor-used-"));
  const postgres = await startPostgres({ dataFolder: used, log: silentLog(), settings });
  await postgres.stop();
});
afterAll(() => rm(used, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-supervisor-"));
  dataFolder = join(folder, "data");
  await cp(used, dataFolder, { recursive: true });
  running = [];
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  for (const postgres of running) await postgres.stop();
  // What a killed child left running.
  const cluster = clusterFolder(dataFolder);
  const left = await findServer(cluster);
  if (left) {
    await stopServer(watchServer(left, cluster), 0);
    await removeSocketFolder(left.socketFolder);
  }
  await until(async () => (await processesOn(cluster)).length === 0);
  await rm(folder, { recursive: true, force: true });
});

const start = async (at = dataFolder): Promise<LocalPostgres> => {
  const postgres = await startPostgres({ dataFolder: at, log: silentLog(), settings });
  running.push(postgres);
  return postgres;
};

const startInChild = async (): Promise<PostgresChild> => {
  const started = await postgresChild(dataFolder, "start");
  children.push(started.child);
  return started;
};

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let attempt = 0; !(await holds()); attempt += 1) {
    if (attempt === 400) throw new Error("not within 20 seconds");
    await wait(50);
  }
};

const ask = async (postgres: Pick<LocalPostgres, "connection">, question: string): Promise<unknown> => {
  const db = openDatabase(postgres.connection);
  try {
    const { rows } = await sql<{ answer: unknown }>`select ${sql.raw(question)} as answer`.execute(db);
    return rows[0]?.answer;
  } finally {
    await db.destroy();
  }
};

const answers = async (db: Database): Promise<boolean> =>
  sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );

const run = async (postgres: LocalPostgres, statement: string): Promise<void> => {
  const db = openDatabase(postgres.connection);
  await sql.raw(statement).execute(db);
  await db.destroy();
};

const serverPid = async (): Promise<number> => {
  const server = await findServer(clusterFolder(dataFolder));
  if (!server) throw new Error("no server");
  return server.pid;
};

/** Kills the server and waits for the next; the children of the killed one may answer for a moment. */
const killServer = async (): Promise<void> => {
  const pid = await serverPid();
  process.kill(pid, "SIGKILL");
  await until(async () => ((await findServer(clusterFolder(dataFolder)))?.pid ?? pid) !== pid);
};

test("a server answers in UTF-8, on a socket that nobody else may open, and on no port", async () => {
  const postgres = await start();
  expect(postgres.owned).toBe(true);
  expect(await ask(postgres, "current_setting('listen_addresses')")).toBe("");
  expect(await ask(postgres, "lower('ÀÉÎ') || upper('ß')")).toBe("àéîß");
  expect(await ask(postgres, "current_setting('server_encoding')")).toBe("UTF8");
  const socketFolder = new URL(postgres.connection.url).searchParams.get("host") ?? "";
  expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
});

test("text search keeps quotation marks out of the words", async () => {
  const postgres = await start();
  expect(await ask(postgres, "to_tsvector('simple', '“Éric”')::text")).toBe("'éric':1");
});

test("what was written is there after a stop and a start", async () => {
  const first = await start();
  await run(first, "create table kept as select 7 as number");
  await first.stop();
  expect(await processesOn(clusterFolder(dataFolder))).toEqual([]);
  expect(await ask(await start(), "(select number from kept)")).toBe(7);
});

test("a server that is killed is started again, and the same pool goes on", async () => {
  const postgres = await start();
  const db = openDatabase(postgres.connection);
  await sql`create table kept as select 7 as number`.execute(db);
  await killServer();
  await until(() => answers(db));
  expect((await sql`select number from kept`.execute(db)).rows).toEqual([{ number: 7 }]);
  await db.destroy();
});

test("the server of a killed newsroom is taken up by the next, as it runs", async () => {
  const { child, told } = await startInChild();
  const pid = await serverPid();
  child.kill("SIGKILL");
  await once(child, "exit");
  const postgres = await start();
  expect(await serverPid()).toBe(pid);
  expect(postgres.owned).toBe(true);
  expect(postgres.connection.url).toBe(told.url);
  await postgres.stop();
  expect(await processesOn(clusterFolder(dataFolder))).toEqual([]);
});

test("a pid file that is not written to its end is no reason to start a second server", async () => {
  const { child, told } = await startInChild();
  const pid = await serverPid();
  const pidFile = join(clusterFolder(dataFolder), "postmaster.pid");
  const whole = await readFile(pidFile, "utf8");
  await writeFile(pidFile, whole.split("\n").slice(0, 3).join("\n"));
  child.kill("SIGKILL");
  await once(child, "exit");
  const next = start();
  await wait(1500);
  expect(await processesOn(clusterFolder(dataFolder))).toContain(pid);
  await writeFile(pidFile, whole);
  expect((await next).connection.url).toBe(told.url);
});

test("when newsroom and server are both killed, the next starts from what they left", async () => {
  const { child } = await startInChild();
  process.kill(await serverPid(), "SIGKILL");
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await ask(await start(), "1")).toBe(1);
});

test("a second newsroom on the same folder is told which process has it, and harms nothing", async () => {
  const { child, told } = await startInChild();
  const second = start();
  await expect(second).rejects.toThrow(`Another newsroom (process ${child.pid}) runs on this data folder.`);
  await expect(second).rejects.toBeInstanceOf(DataFolderInUse);
  expect(await ask({ connection: { url: told.url ?? "" } }, "1")).toBe(1);
});

test.for([1, 2, 3])("of two newsrooms that start at once on a new folder one has it (%i)", async () => {
  dataFolder = join(folder, "new");
  const both = await Promise.all([startInChild(), startInChild()]);
  const urls = both.flatMap(({ told }) => told.url ?? []);
  const problems = both.flatMap(({ told }) => told.problem ?? []);
  expect(urls).toHaveLength(1);
  expect(problems).toEqual([expect.stringMatching(/^DataFolderInUse: Another newsroom \(process \d+\)/)]);
  expect(await ask({ connection: { url: urls[0] ?? "" } }, "1")).toBe(1);
  expect((await readdir(dataFolder)).filter((name) => name.startsWith("postgres."))).toEqual([
    "postgres.log",
  ]);
});

test("a newsroom keeps the folder while its server is started again", async () => {
  await startInChild();
  await killServer();
  await wait(1500);
  await expect(start()).rejects.toThrow("Another newsroom");
});

test("a command beside the newsroom joins its server and leaves it running", async () => {
  expect(await joinPostgres(dataFolder, silentLog())).toBeUndefined();
  const { told } = await startInChild();
  const joined = await joinPostgres(dataFolder, silentLog());
  expect(joined?.owned).toBe(false);
  expect(joined?.connection.url).toBe(told.url);
  await joined?.stop();
  expect(await ask({ connection: { url: told.url ?? "" } }, "1")).toBe(1);
});

test("a pid file that names a process of another kind is no server", async () => {
  const first = await start();
  const pidFile = join(clusterFolder(dataFolder), "postmaster.pid");
  const left = await readFile(pidFile, "utf8");
  await first.stop();
  await writeFile(pidFile, left.replace(/^\d+/, String(process.pid)));
  expect(await joinPostgres(dataFolder, silentLog())).toBeUndefined();
  expect(await ask(await start(), "1")).toBe(1);
});

test("a data folder with a name too long for a socket works", async () => {
  const long = join(folder, "a".repeat(60), "b c".repeat(20), "data");
  await cp(dataFolder, long, { recursive: true });
  dataFolder = long;
  expect(await ask(await start(), "1")).toBe(1);
});

test("a data folder that was moved works at its new place", async () => {
  const first = await start();
  await run(first, "create table kept as select 7 as number");
  await first.stop();
  const moved = join(folder, "moved");
  await cp(dataFolder, moved, { recursive: true });
  dataFolder = moved;
  expect(await ask(await start(), "(select number from kept)")).toBe(7);
});

test("a folder of another version of PostgreSQL is refused in words", async () => {
  await writeFile(join(clusterFolder(dataFolder), "PG_VERSION"), "12\n");
  await expect(start()).rejects.toThrow("was made by PostgreSQL 12; this version runs 18");
});

test("a server that cannot start says why", async () => {
  await writeFile(join(clusterFolder(dataFolder), "postgresql.auto.conf"), "no_such_setting = 1\n");
  await expect(start()).rejects.toThrow("no_such_setting");
});

test.runIf(isRoot)("root may keep the data in a folder that nobody else may enter", async () => {
  const closed = join(folder, "closed");
  await mkdir(closed, { mode: 0o700 });
  await chmod(closed, 0o700);
  dataFolder = join(closed, "data");
  const postgres = await start();
  expect(await ask(postgres, "1")).toBe(1);
  await killServer();
  const db = openDatabase(postgres.connection);
  await until(() => answers(db));
  await db.destroy();
  expect((await stat(clusterFolder(dataFolder))).uid).not.toBe(0);
});
