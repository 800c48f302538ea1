import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test, type TestContext } from "vitest";
import { sql } from "kysely";
import { z } from "zod";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { tellJob } from "../../../test/support/job-kinds.ts";
import { silentLog } from "../log.ts";
import { enqueue } from "./enqueue.ts";
import { defineJob, GiveUp, handleJob, type JobHandler } from "./job.ts";
import { areJobsInstalled, installJobs } from "./queue.ts";
import { startWorker, type Worker } from "./worker.ts";
import { isWorked } from "./working.ts";

const countJob = defineJob({ name: "test.count", payload: z.object({ number: z.number() }), attempts: 3 });

/** A database with workers on it, which end with the test. */
interface Scene {
  readonly database: TestDatabase;
  /** Starts a worker that looks every five seconds for what nothing told it of, or as often as is said. */
  readonly work: (handlers: readonly JobHandler[], poll?: number) => Promise<Worker>;
  readonly workInChild: (name: string) => Promise<ChildProcess>;
  /** What the children's jobs have told. */
  readonly told: () => Promise<Record<string, unknown>>;
}

/** What ends with the test ends there. */
const sceneOf = async ({ onTestFinished }: Pick<TestContext, "onTestFinished">): Promise<Scene> => {
  const database = await testDatabase();
  const workers: Worker[] = [];
  const children: ChildProcess[] = [];
  onTestFinished(async () => {
    for (const child of children) child.kill("SIGKILL");
    await Promise.all(workers.map(async (worker) => await worker.stop()));
    await database.close();
  });
  return {
    database,
    work: async (handlers, poll) => {
      const { connection } = database;
      const often = poll === undefined ? {} : { poll };
      const worker = await startWorker({ connection, handlers, log: silentLog(), grace: 200, ...often });
      workers.push(worker);
      return worker;
    },
    workInChild: async (name) => {
      const child = childWorker(database.connection.url, name);
      children.push(child);
      const [first] = await Promise.race([once(child, "message"), once(child, "exit")]);
      expect(first).toBe("ready");
      return child;
    },
    told: async () => {
      const rows = await database.db.selectFrom("setting").select(["name", "value"]).execute();
      return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
    },
  };
};

const childWorker = (url: string, name: string): ChildProcess => {
  const program = join(import.meta.dirname, "../../../test/support/worker-process.ts");
  return fork(program, [url, name], { execArgv: [] });
};

/** Waits until it holds; the time that it took, in milliseconds. */
const until = async (holds: () => boolean | Promise<boolean>, limit = 40_000): Promise<void> => {
  const begun = Date.now();
  while (!(await holds())) {
    if (Date.now() - begun > limit) throw new Error(`not within ${limit} ms`);
    await wait(20);
  }
};

// Nearly all of these tests' time is waiting: they wait together, the longest first.
describe.concurrent("jobs", () => {
  test("the job of a killed worker is done by another within half a minute", async (context) => {
    const { database, workInChild, told } = await sceneOf(context);
    const killed = await workInChild("first");
    await enqueue(database.db, tellJob, { word: "long", seconds: 2 });
    await until(async () => "long 1" in (await told()));
    killed.kill("SIGKILL");
    await workInChild("second");
    await until(async () => "long done" in (await told()));
    expect(await told()).toEqual({ "long 1": "first", "long 2": "second", "long done": "second" });
  });

  test("a job is done soon after the transaction that asked for it is committed, and not before", async (context) => {
    const { database, work } = await sceneOf(context);
    const seen: number[] = [];
    // It hears of the job: it would not look for it before the test ends.
    await work([handleJob(countJob, async ({ number }) => void seen.push(number))], 600);
    await database.db.transaction().execute(async (trx) => {
      await enqueue(trx, countJob, { number: 7 });
      await wait(700);
      expect(seen).toEqual([]);
    });
    await until(() => seen.length === 1);
    expect(seen).toEqual([7]);
  });

  test("a job asked for in a transaction that is rolled back is never done", async (context) => {
    const { database, work } = await sceneOf(context);
    const seen: number[] = [];
    await work([handleJob(countJob, async ({ number }) => void seen.push(number))]);
    const undone = database.db.transaction().execute(async (trx) => {
      await enqueue(trx, countJob, { number: 1 });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await enqueue(database.db, countJob, { number: 2 });
    await until(() => seen.length > 0);
    expect(seen).toEqual([2]);
  });

  test("a payload that is not of the kind is refused where it is asked for", async (context) => {
    const { database } = await sceneOf(context);
    const wrong = { number: "7" } as unknown as { number: number };
    await expect(enqueue(database.db, countJob, wrong)).rejects.toThrow(/number/);
  });

  test("a job that fails is tried again, up to its number of attempts", async (context) => {
    const { database, work } = await sceneOf(context);
    const attempts: [number, boolean][] = [];
    await work(
      [
        handleJob(countJob, async (_payload, { attempt, isLastAttempt }) => {
          attempts.push([attempt, isLastAttempt]);
          throw new Error("no");
        }),
      ],
      1,
    );
    await enqueue(database.db, countJob, { number: 1 });
    await until(() => attempts.length === 3);
    expect(attempts).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  test("a job that gives up is not tried again", async (context) => {
    const { database, work } = await sceneOf(context);
    const seen: number[] = [];
    await work(
      [
        handleJob(countJob, async ({ number }) => {
          seen.push(number);
          throw new GiveUp("never");
        }),
      ],
      1,
    );
    await enqueue(database.db, countJob, { number: 1 });
    await until(() => seen.length === 1);
    await wait(3500);
    expect(seen).toEqual([1]);
  });

  test("a job with a time is not begun before it", async (context) => {
    const { database, work } = await sceneOf(context);
    const seen: number[] = [];
    await work([handleJob(countJob, async () => void seen.push(Date.now()))], 1);
    const after = new Date(Date.now() + 2000);
    await enqueue(database.db, countJob, { number: 1 }, { after });
    await until(() => seen.length === 1);
    expect(seen[0]).toBeGreaterThanOrEqual(after.getTime());
  });

  test("a worker does not start while a job waits that it cannot do", async (context) => {
    const { database, work } = await sceneOf(context);
    await enqueue(database.db, countJob, { number: 1 });
    await enqueue(database.db, countJob, { number: 2 });
    const start = work([handleJob(tellJob, async () => undefined)]);
    await expect(start).rejects.toThrow("Jobs wait that this version cannot do: test.count (2).");
  });

  test("a stop cuts a long job short, which is begun again by the next worker", async (context) => {
    const { database, workInChild, told } = await sceneOf(context);
    const stopped = await workInChild("first");
    await enqueue(database.db, tellJob, { word: "long", seconds: 3 });
    await until(async () => "long 1" in (await told()));
    stopped.kill("SIGTERM");
    await once(stopped, "exit");
    expect(stopped.exitCode).toBe(0);
    expect(await told()).not.toHaveProperty("long done");
    await workInChild("second");
    await until(async () => "long done" in (await told()));
    expect(await told()).toMatchObject({ "long 1": "first", "long done": "second" });
  });

  test("others see that jobs are done while a worker works, and no longer when it stopped or was killed", async (context) => {
    const { database, work, workInChild } = await sceneOf(context);
    const { db } = database;
    expect(await isWorked(db)).toBe(false);
    const first = await work([]);
    const child = await workInChild("another");
    await first.stop();
    expect(await isWorked(db)).toBe(true);
    child.kill("SIGKILL");
    await until(async () => !(await isWorked(db)));
  });

  test("jobs of several workers are each done once", async (context) => {
    const { database, work } = await sceneOf(context);
    const seen: number[] = [];
    const handler = handleJob(countJob, async ({ number }) => {
      seen.push(number);
      await wait(5);
    });
    await work([handler]);
    await work([handler]);
    await Promise.all(Array.from({ length: 20 }, (_, number) => enqueue(database.db, countJob, { number })));
    await until(() => seen.length === 20);
    expect(new Set(seen).size).toBe(20);
  });
});

test("a kind's name is subject.verb", () => {
  expect(() => defineJob({ name: "Package", payload: z.object({}) })).toThrow("subject.verb");
});

test("the queues' tables are brought up to date where they are not as this program has them", async (context) => {
  const { database } = await sceneOf(context);
  await sql`drop schema if exists pgboss cascade`.execute(database.db);
  expect(await areJobsInstalled(database.db)).toBe(false);
  await installJobs(database.connection);
  expect(await areJobsInstalled(database.db)).toBe(true);
  await sql`update pgboss.version set version = version - 1`.execute(database.db);
  expect(await areJobsInstalled(database.db)).toBe(false);
});
