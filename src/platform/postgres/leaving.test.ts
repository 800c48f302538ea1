import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { leaveChild, type PostgresChild, postgresChild } from "../../../test/support/postgres-children.ts";
import { openDatabase } from "../database/database.ts";
import { silentLog } from "../log.ts";
import { clusterFolder } from "./cluster.ts";
import { findServer, processesOn } from "./process.ts";
import { joinPostgres, type LocalPostgres, startPostgres } from "./supervisor.ts";

let dataFolder: string;
let children: PostgresChild[];

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "newsreel-leaving-"));
  children = [];
});
afterEach(async () => {
  for (const { child } of children) child.kill("SIGKILL");
  // Takes up what a failed test has left running.
  await (await start()).stop();
  await rm(dataFolder, { recursive: true, force: true });
});

const start = async (): Promise<LocalPostgres> =>
  await startPostgres({ dataFolder, log: silentLog(), settings: { fsync: "off" } });

const child = async (how: "start" | "join"): Promise<PostgresChild> => {
  const started = await postgresChild(dataFolder, how);
  children.push(started);
  return started;
};

const answers = async ({ connection }: LocalPostgres): Promise<boolean> => {
  const db = openDatabase(connection);
  try {
    return (await sql`select 1`.execute(db)).rows.length === 1;
  } finally {
    await db.destroy();
  }
};

const serverPid = async (): Promise<number | undefined> => (await findServer(clusterFolder(dataFolder)))?.pid;

test("a command that others have joined leaves them the server, and the last of them stops it", async () => {
  const first = await child("start");
  const second = await child("join");
  expect(second.told.url).toBe(first.told.url);
  const third = await joinPostgres(dataFolder, silentLog());
  if (third === undefined) throw new Error("There is no server to join.");
  const pid = await serverPid();
  expect(await leaveChild(first)).toBe(0);
  expect(await answers(third)).toBe(true);
  expect(await leaveChild(second)).toBe(0);
  expect(await serverPid()).toBe(pid);
  await third.leave();
  expect(await processesOn(clusterFolder(dataFolder))).toEqual([]);
});

test("of commands that leave together one stops the server, and the next begins anew", async () => {
  const first = await child("start");
  const others = await Promise.all([child("join"), child("join")]);
  await Promise.all([first, ...others].map(leaveChild));
  expect(await processesOn(clusterFolder(dataFolder))).toEqual([]);
  const next = await start();
  expect(await answers(next)).toBe(true);
  await next.stop();
});

test("a newsroom takes up a server that a command has left to others, and these leave it alone", async () => {
  const first = await child("start");
  const joined = await joinPostgres(dataFolder, silentLog());
  const pid = await serverPid();
  expect(await leaveChild(first)).toBe(0);
  const newsroom = await start();
  await joined?.leave();
  expect(await answers(newsroom)).toBe(true);
  expect(await serverPid()).toBe(pid);
  await newsroom.stop();
});
