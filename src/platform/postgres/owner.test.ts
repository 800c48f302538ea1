import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fail } from "../../kit/result.ts";
import { takeFolder } from "./owner.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-owner-"));
});
afterEach(async () => rm(folder, { recursive: true }));

test("a data folder has one owner, who is named to others, until it leaves", async (context) => {
  if (process.platform !== "linux") context.skip("elsewhere the lock within PostgreSQL must do");
  const first = await takeFolder(folder);
  if (!first.ok) throw new Error(first.problem);
  expect(await takeFolder(folder)).toEqual(
    fail(`Another newsroom (process ${process.pid}) runs on this data folder.`),
  );
  await first.value.leave();
  const second = await takeFolder(folder);
  expect(second.ok).toBe(true);
  if (second.ok) await second.value.leave();
});
