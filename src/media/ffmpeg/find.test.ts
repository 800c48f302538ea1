import { chmod, mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findPrograms, howToInstall } from "./find.ts";

describe("where ffmpeg is", () => {
  let folder: string;
  const program = async (...path: string[]): Promise<string> => {
    const file = join(folder, ...path);
    await mkdir(join(file, ".."), { recursive: true });
    await writeFile(file, "#!/bin/sh\n");
    await chmod(file, 0o755);
    return file;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "newsreel-find-"));
    await program("system", "ffmpeg");
    await program("system", "ffprobe");
    await program("own", "bin", "ffmpeg");
    await program("own", "bin", "ffprobe");
    await program("half", "ffmpeg");
    await program("brew", "brew");
    await program("apk", "apk");
  });
  afterAll(async () => rm(folder, { recursive: true }));

  it("is found on the search path", async () => {
    const found = await findPrograms(undefined, `${folder}/none:${folder}/system`);
    expect(found).toEqual({
      ok: true,
      value: { ffmpeg: `${folder}/system/ffmpeg`, ffprobe: `${folder}/system/ffprobe` },
    });
  });

  it.each(["own", "own/bin", "own/bin/ffmpeg"])(
    "is what FFMPEG_PATH says, folder or binary: %s",
    async (chosen) => {
      const found = await findPrograms(join(folder, chosen), `${folder}/system`);
      expect(found).toEqual({
        ok: true,
        value: { ffmpeg: `${folder}/own/bin/ffmpeg`, ffprobe: `${folder}/own/bin/ffprobe` },
      });
    },
  );

  it("is never taken from the system when FFMPEG_PATH names something else", async () => {
    const found = await findPrograms(join(folder, "half"), `${folder}/system`);
    expect(found.ok ? "" : found.problem).toContain("ffprobe is not at");
  });

  it("is missed in plain words, with the one command that brings it", async () => {
    const found = await findPrograms(undefined, `${folder}/apk`);
    expect(found).toEqual({
      ok: false,
      problem: "ffmpeg is not on this system. Install it with: sudo apk add ffmpeg",
    });
    expect(await howToInstall(`${folder}/brew`)).toBe("Install it with: brew install ffmpeg");
    expect(await howToInstall(folder)).toContain("FFMPEG_PATH");
  });
});
