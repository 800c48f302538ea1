import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { attack } from "../../bench/kills/attack.ts";
import { builtProgram } from "../support/made-once.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-kill-"));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

// A sample: `npm run proof kills` does it a hundred times, and compares with an undisturbed newsroom.
test("processes are killed while films come in: nothing is lost, nothing half-made shows", async (context) => {
  if (process.platform !== "linux") context.skip("processes are found through /proc");
  const { stage } = await attack({
    program: await builtProgram(),
    folder: join(folder, "attacked"),
    films: join(folder, "films"),
    seed: 4,
    kills: 2,
    say: () => undefined,
  });
  expect(stage.lost).toEqual([]);
  expect(stage.halfMade).toEqual([]);
  expect(stage.faults).toEqual([]);
  expect(stage.acknowledged.size).toBeGreaterThan(0);
}, 300_000);
