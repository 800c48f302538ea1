import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { attack } from "../../bench/kill-stories/attack.ts";
import { builtProgram } from "../support/made-once.ts";
import { projectRoot } from "../support/project-root.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-kill-stories-"));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

// A sample: `npm run proof kill-stories` does it two hundred times.
test("processes are killed while four writers write: nothing is lost, shown too early, or fired twice", async (context) => {
  if (process.platform !== "linux") context.skip("processes are found through /proc");
  const { stage, examined } = await attack({
    program: await builtProgram(),
    writerProgram: join(projectRoot(), "bench", "kill-stories", "writer.ts"),
    folder: join(folder, "attacked"),
    seed: 7,
    kills: 6,
    say: () => undefined,
  });
  expect(examined).toMatchObject({ lost: [], neverCommitted: [], firedTwice: [], apart: [] });
  expect(stage.faults).toEqual([]);
  expect(new Set(stage.acknowledged.map(({ what }) => what)).size).toBe(4);
  expect(examined.fired).toBeGreaterThan(0);
  expect(stage.counts.pages).toBeGreaterThan(0);
}, 300_000);
