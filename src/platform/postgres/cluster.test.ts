import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { spawnOn } from "./cluster.ts";

test("that a program has ended is told to whoever asks only then", async ({ onTestFinished }) => {
  const folder = await mkdtemp(join(tmpdir(), "newsreel-cluster-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, "bin"));
  await writeFile(join(folder, "bin", "postgres"), "#!/bin/sh\nexit 3\n");
  await chmod(join(folder, "bin", "postgres"), 0o700);
  const cluster = { folder, dataFolder: folder, program: folder, account: undefined };
  const { child, ended } = await spawnOn(cluster, "postgres", [], ["ignore", "ignore", "ignore"]);
  while (child.exitCode === null) await wait(5);
  await wait(20);
  expect(await ended).toBe(3);
});
