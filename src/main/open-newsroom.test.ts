import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { projectRoot } from "../../test/support/project-root.ts";
import { readConfig } from "../platform/config.ts";
import { startWorker } from "../platform/jobs/worker.ts";
import { silentLog } from "../platform/log.ts";
import { type Newsroom, openNewsroom } from "./open-newsroom.ts";

let dataFolder: string;
let opened: Newsroom[];
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "newsreel-open-"));
  opened = [];
});
afterEach(async () => {
  for (const newsroom of opened.toReversed()) await newsroom.close();
  await rm(dataFolder, { recursive: true, force: true });
});

const openForCommand = async (): Promise<Newsroom> => {
  const config = readConfig({ DATA_DIR: dataFolder });
  if (!config.ok) throw new Error(config.problem);
  const newsroom = await openNewsroom({
    config: config.value,
    root: projectRoot(),
    searchPath: "",
    log: silentLog(),
    for: "command",
  });
  opened.push(newsroom);
  return newsroom;
};

test("a command that joins another command's PostgreSQL does not take it for a newsroom that does the jobs", async () => {
  const first = await openForCommand();
  const joined = await openForCommand();
  expect([first.isServedElsewhere, joined.isServedElsewhere]).toEqual([false, false]);
  const worker = await startWorker({ connection: first.connection, handlers: [], log: silentLog() });
  expect((await openForCommand()).isServedElsewhere).toBe(true);
  await worker.stop();
  expect((await openForCommand()).isServedElsewhere).toBe(false);
});
