import { type ChildProcess, execFile } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test, type TestContext } from "vitest";
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

/** A data folder that was used and stopped; each test begins with a copy. */
let used: string;

beforeAll(async () => {
  used = await mkdtemp(join(tmpdir(), "newsreel-supervisor-used-"));
  const postgres = await startPostgres({ dataFolder: used, log: silentLog(), settings });
  await postgres.stop();
});
afterAll(() => rm(used, { recursive: true, force: true }));

/** A data folder of the test's own, with what runs on it; all of it ends with the test. */
class Scene {
  readonly folder: string;
  dataFolder: string;
  readonly #running: LocalPostgres[] = [];
  readonly #children: ChildProcess[] = [];

  constructor(folder: string) {
    this.folder = folder;
    this.dataFolder = join(folder, "data");
  }

  get cluster(): string {
    return clusterFolder(this.dataFolder);
  }

  async start(): Promise<LocalPostgres> {
    const postgres = await startPostgres({ dataFolder: this.dataFolder, log: silentLog(), settings });
    this.#running.push(postgres);
    return postgres;
  }

  async startInChild(): Promise<PostgresChild> {
    const started = await postgresChild(this.dataFolder, "start");
    this.#children.push(started.child);
    return started;
  }

  async serverPid(): Promise<number> {
    const server = await findServer(this.cluster);
    if (!server) throw new Error("no server");
    return server.pid;
  }

  /** Kills the server and waits for the next; the children of the killed one may answer for a moment. */
  async killServer(): Promise<void> {
    const pid = await this.serverPid();
    process.kill(pid, "SIGKILL");
    await until(async () => ((await findServer(this.cluster))?.pid ?? pid) !== pid);
  }

  async end(): Promise<void> {
    for (const child of this.#children) child.kill("SIGKILL");
    for (const postgres of this.#running) await postgres.stop();
    // What a killed child left running.
    const left = await findServer(this.cluster);
    if (left) {
      await stopServer(watchServer(left, this.cluster), 0);
      await removeSocketFolder(left.socketFolder);
    }
    await until(async () => (await processesOn(this.cluster)).length === 0);
    await rm(this.folder, { recursive: true, force: true });
  }
}

const sceneOf = async ({ onTestFinished }: Pick<TestContext, "onTestFinished">): Promise<Scene> => {
  const scene = new Scene(await mkdtemp(join(tmpdir(), "newsreel-supervisor-")));
  onTestFinished(async () => await scene.end());
  await promisify(execFile)("cp", ["-a", "--reflink=auto", used, scene.dataFolder]);
  return scene;
};

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let attempt = 0; !(await holds()); attempt += 1) {
    if (attempt === 1200) throw new Error("not within a minute");
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

describe("PostgreSQL on a data folder", () => {
  test("a server answers in UTF-8, on a socket that nobody else may open, and on no port", async (context) => {
    const scene = await sceneOf(context);
    const postgres = await scene.start();
    expect(postgres.owned).toBe(true);
    expect(await ask(postgres, "current_setting('listen_addresses')")).toBe("");
    expect(await ask(postgres, "lower('ÀÉÎ') || upper('ß')")).toBe("àéîß");
    expect(await ask(postgres, "current_setting('server_encoding')")).toBe("UTF8");
    const socketFolder = new URL(postgres.connection.url).searchParams.get("host") ?? "";
    expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
  });

  test("text search keeps quotation marks out of the words", async (context) => {
    const scene = await sceneOf(context);
    const postgres = await scene.start();
    expect(await ask(postgres, "to_tsvector('simple', '“Éric”')::text")).toBe("'éric':1");
  });

  test("what was written is there after a stop and a start", async (context) => {
    const scene = await sceneOf(context);
    const first = await scene.start();
    await run(first, "create table kept as select 7 as number");
    await first.stop();
    expect(await processesOn(scene.cluster)).toEqual([]);
    expect(await ask(await scene.start(), "(select number from kept)")).toBe(7);
  });

  test("a server that is killed is started again, and the same pool goes on", async (context) => {
    const scene = await sceneOf(context);
    const postgres = await scene.start();
    const db = openDatabase(postgres.connection);
    await sql`create table kept as select 7 as number`.execute(db);
    await scene.killServer();
    await until(() => answers(db));
    expect((await sql`select number from kept`.execute(db)).rows).toEqual([{ number: 7 }]);
    await db.destroy();
  });

  test("the server of a killed newsroom is taken up by the next, as it runs", async (context) => {
    const scene = await sceneOf(context);
    const { child, told } = await scene.startInChild();
    const pid = await scene.serverPid();
    child.kill("SIGKILL");
    await once(child, "exit");
    const postgres = await scene.start();
    expect(await scene.serverPid()).toBe(pid);
    expect(postgres.owned).toBe(true);
    expect(postgres.connection.url).toBe(told.url);
    await postgres.stop();
    expect(await processesOn(scene.cluster)).toEqual([]);
  });

  // By itself: how long the file stays half is a matter of moments.
  test("a pid file that is not written to its end is no reason to start a second server", async (context) => {
    const scene = await sceneOf(context);
    const { child, told } = await scene.startInChild();
    const pid = await scene.serverPid();
    const pidFile = join(scene.cluster, "postmaster.pid");
    const whole = await readFile(pidFile, "utf8");
    await writeFile(pidFile, whole.split("\n").slice(0, 3).join("\n"));
    child.kill("SIGKILL");
    await once(child, "exit");
    const next = scene.start();
    await wait(1500);
    expect(await processesOn(scene.cluster)).toContain(pid);
    await writeFile(pidFile, whole);
    expect((await next).connection.url).toBe(told.url);
  });

  test("when newsroom and server are both killed, the next starts from what they left", async (context) => {
    const scene = await sceneOf(context);
    const { child } = await scene.startInChild();
    process.kill(await scene.serverPid(), "SIGKILL");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await ask(await scene.start(), "1")).toBe(1);
  });

  test("a second newsroom on the same folder is told which process has it, and harms nothing", async (context) => {
    const scene = await sceneOf(context);
    const { child, told } = await scene.startInChild();
    const second = scene.start();
    await expect(second).rejects.toThrow(`Another newsroom (process ${child.pid}) runs on this data folder.`);
    await expect(second).rejects.toBeInstanceOf(DataFolderInUse);
    expect(await ask({ connection: { url: told.url ?? "" } }, "1")).toBe(1);
  });

  test.for([1, 2])(
    "of two newsrooms that start at once on a new folder one has it (%i)",
    async (_, context) => {
      const scene = await sceneOf(context);
      scene.dataFolder = join(scene.folder, "new");
      const both = await Promise.all([scene.startInChild(), scene.startInChild()]);
      const urls = both.flatMap(({ told }) => told.url ?? []);
      const problems = both.flatMap(({ told }) => told.problem ?? []);
      expect(urls).toHaveLength(1);
      expect(problems).toEqual([expect.stringMatching(/^DataFolderInUse: Another newsroom \(process \d+\)/)]);
      expect(await ask({ connection: { url: urls[0] ?? "" } }, "1")).toBe(1);
      expect((await readdir(scene.dataFolder)).filter((name) => name.startsWith("postgres."))).toEqual([
        "postgres.log",
      ]);
    },
  );

  test("a newsroom keeps the folder while its server is started again", async (context) => {
    const scene = await sceneOf(context);
    await scene.startInChild();
    await scene.killServer();
    await wait(1500);
    await expect(scene.start()).rejects.toThrow("Another newsroom");
  });

  test("a command beside the newsroom joins its server and leaves it running", async (context) => {
    const scene = await sceneOf(context);
    expect(await joinPostgres(scene.dataFolder, silentLog())).toBeUndefined();
    const { told } = await scene.startInChild();
    const joined = await joinPostgres(scene.dataFolder, silentLog());
    expect(joined?.owned).toBe(false);
    expect(joined?.connection.url).toBe(told.url);
    await joined?.stop();
    expect(await ask({ connection: { url: told.url ?? "" } }, "1")).toBe(1);
  });

  test("a pid file that names a process of another kind is no server", async (context) => {
    const scene = await sceneOf(context);
    const first = await scene.start();
    const pidFile = join(scene.cluster, "postmaster.pid");
    const left = await readFile(pidFile, "utf8");
    await first.stop();
    await writeFile(pidFile, left.replace(/^\d+/, String(process.pid)));
    expect(await joinPostgres(scene.dataFolder, silentLog())).toBeUndefined();
    expect(await ask(await scene.start(), "1")).toBe(1);
  });

  test("a data folder with a name too long for a socket works", async (context) => {
    const scene = await sceneOf(context);
    const long = join(scene.folder, "a".repeat(60), "b c".repeat(20), "data");
    await cp(scene.dataFolder, long, { recursive: true });
    scene.dataFolder = long;
    expect(await ask(await scene.start(), "1")).toBe(1);
  });

  test("a data folder that was moved works at its new place", async (context) => {
    const scene = await sceneOf(context);
    const first = await scene.start();
    await run(first, "create table kept as select 7 as number");
    await first.stop();
    const moved = join(scene.folder, "moved");
    await cp(scene.dataFolder, moved, { recursive: true });
    scene.dataFolder = moved;
    expect(await ask(await scene.start(), "(select number from kept)")).toBe(7);
  });

  test("a folder of another version of PostgreSQL is refused in words", async (context) => {
    const scene = await sceneOf(context);
    await writeFile(join(scene.cluster, "PG_VERSION"), "12\n");
    await expect(scene.start()).rejects.toThrow("was made by PostgreSQL 12; this version runs 18");
  });

  test("a server that cannot start says why", async (context) => {
    const scene = await sceneOf(context);
    await writeFile(join(scene.cluster, "postgresql.auto.conf"), "no_such_setting = 1\n");
    await expect(scene.start()).rejects.toThrow("no_such_setting");
  });

  test.runIf(isRoot)("root may keep the data in a folder that nobody else may enter", async (context) => {
    const scene = await sceneOf(context);
    const closed = join(scene.folder, "closed");
    await mkdir(closed, { mode: 0o700 });
    await chmod(closed, 0o700);
    scene.dataFolder = join(closed, "data");
    const postgres = await scene.start();
    expect(await ask(postgres, "1")).toBe(1);
    await scene.killServer();
    const db = openDatabase(postgres.connection);
    await until(() => answers(db));
    await db.destroy();
    expect((await stat(scene.cluster)).uid).not.toBe(0);
  });
});
