import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ok } from "../kit/result.ts";
import { FfmpegFailure } from "./ffmpeg/failure.ts";
import { once, temporaryName } from "./work.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-work-"));
});
afterEach(async () => rm(folder, { recursive: true }));

/** Its child is killed so many times, each time leaving half a file; then it does its work. */
const killedTimes = (times: number) => {
  let tries = 0;
  return {
    tries: () => tries,
    make: async () => {
      tries += 1;
      expect(await readdir(folder)).toEqual([]);
      if (tries > times) return ok({ value: "whole", files: [] });
      await writeFile(join(folder, temporaryName("sound", "half.mp4")), "half");
      throw new FfmpegFailure("killed", [], "", "ended with SIGKILL");
    },
  };
};

test("a step whose child was killed is done again from its beginning, and nothing half is left", async () => {
  const { make, tries } = killedTimes(2);
  expect(await once(folder, "sound", {}, make)).toEqual(ok("whole"));
  expect(tries()).toBe(3);
  expect(await readdir(folder)).toEqual(["sound.done.json"]);
});

test("a child that is killed time and again is given up: the file may be what the kernel kills it for", async () => {
  const { make, tries } = killedTimes(100);
  expect((await once(folder, "sound", {}, make)).ok).toBe(false);
  expect(tries()).toBe(3);
});

test("a step that is done is not done again", async () => {
  const { make, tries } = killedTimes(0);
  await once(folder, "sound", {}, make);
  await once(folder, "sound", {}, make);
  expect(tries()).toBe(1);
});
