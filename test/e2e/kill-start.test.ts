import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { isOpen, type Newsroom, newsroomAt, type Running, stopServing } from "../../bench/kills/newsroom.ts";
import { freePort } from "../support/free-port.ts";
import { processesOn } from "../../src/platform/postgres/process.ts";
import { builtProgram } from "../support/made-once.ts";
import { sampleNewsroom } from "../support/sample-newsroom.ts";

let folder: string;
let newsroom: Newsroom;
let program: string;
let serving: Running | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-start-"));
  program = await builtProgram();
  await sampleNewsroom(join(folder, "data"));
  newsroom = newsroomAt(program, join(folder, "data"), await freePort());
});
afterEach(async () => {
  if (serving) await stopServing(serving);
  serving = undefined;
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

const start = async (): Promise<Running> => {
  serving = newsroom.serve(true);
  if (!(await isOpen(newsroom, serving))) throw new Error((await serving.ended).stderr);
  return serving;
};

test("of two starts on one data folder the second says so and stops, and the first goes on", async () => {
  const first = await start();
  const second = await newsroomAt(program, newsroom.dataFolder, await freePort()).serve().ended;
  expect(second.code).toBe(1);
  expect(second.stderr).toContain(`Another newsroom (process ${first.pid}) runs on this data folder.`);
  expect((await fetch(`${newsroom.address}/films`)).status).toBe(200);
});

test("a port that is taken is named, with what to do", async () => {
  await start();
  const port = Number(new URL(newsroom.address).port);
  const other = join(folder, "other");
  const second = await newsroomAt(program, other, port).serve().ended;
  expect(second.code).toBe(1);
  expect(second.stderr).toContain(`Port ${port} is in use by another program.`);
  expect(await processesOn(join(other, "postgres"))).toEqual([]);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s to all of its processes, as a terminal sends it, stops all of it, the database last",
  async (signal) => {
    const { pid, ended } = await start();
    process.kill(-pid, signal);
    const { code, stdout } = await ended;
    serving = undefined;
    expect(code).toBe(0);
    expect(stdout.trimEnd()).toMatch(/Stopped\.$/);
    expect(() => process.kill(-pid, 0)).toThrow("ESRCH");
    expect(await processesOn(join(newsroom.dataFolder, "postgres"))).toEqual([]);
    const log = await readFile(join(newsroom.dataFolder, "postgres.log"), "utf8");
    expect(log.trimEnd()).toMatch(/database system is shut down$/);
  },
);
