import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openFfmpeg, type Ffmpeg } from "./check.ts";
import { FfmpegFailure } from "./failure.ts";
import type { Progress } from "./progress.ts";
import { runFfmpeg, type RunOptions } from "./run.ts";

const limits = { memoryBytes: 4 * 2 ** 30, cpuSeconds: 60, fileBytes: 64 * 2 ** 20 };
const usual: RunOptions = { timeLimit: 60_000, limits };
const endless = ["-re", "-f", "lavfi", "-i", "testsrc2=s=64x64:r=25", "-f", "null", "-"];
const tone = ["-f", "lavfi", "-i", "sine=d=20", "-f", "null", "-"];

describe("running ffmpeg", () => {
  let ffmpeg: Ffmpeg;
  let folder: string;
  beforeAll(async () => {
    const opened = await openFfmpeg(undefined, process.env["PATH"] ?? "");
    if (!opened.ok) throw new Error(opened.problem);
    ffmpeg = opened.value;
    folder = await mkdtemp(join(tmpdir(), "newsreel-run-"));
  });
  afterAll(async () => rm(folder, { recursive: true }));

  const failureOf = async (argv: readonly string[], options: RunOptions = usual): Promise<FfmpegFailure> => {
    const ended = await runFfmpeg(ffmpeg, argv, options).catch((error: unknown) => error);
    if (!(ended instanceof FfmpegFailure)) throw new Error("it should have failed");
    return ended;
  };

  it("tells processor seconds and progress to the end", async () => {
    const reports: Progress[] = [];
    const done = await runFfmpeg(ffmpeg, tone, {
      ...usual,
      totalSeconds: 20,
      onProgress: (progress) => reports.push(progress),
    });
    expect(done.cpuSeconds).toBeGreaterThan(0);
    expect(reports.at(-1)).toMatchObject({ share: 1, secondsLeft: 0 });
  });

  it("gives standard output, and stops a child that writes more than it may", async () => {
    const raw = ["-f", "lavfi", "-i", "sine=d=1:r=8000", "-f", "s16le", "pipe:1"];
    let bytes = 0;
    await runFfmpeg(ffmpeg, raw, { ...usual, onOutput: (piece) => (bytes += piece.length) });
    expect(bytes).toBe(16_000);
    expect((await failureOf(raw, { ...usual, outputLimit: 1000 })).kind).toBe("limit");
  });

  it("says what ffmpeg said when it says no", async () => {
    const failure = await failureOf(["-i", "file:/nothing/here.mp4", "-f", "null", "-"]);
    expect(failure.kind).toBe("failed");
    expect(failure.message).toContain("No such file or directory");
  });

  it("stops at once when asked", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    expect((await failureOf(endless, { ...usual, signal: stop.signal })).kind).toBe("aborted");
    expect((await failureOf(tone, { ...usual, signal: stop.signal })).kind).toBe("aborted");
  });

  it("knows a child that somebody else killed from one that ran into its limits", async () => {
    const program = join(folder, "killed");
    await writeFile(program, "#!/bin/sh\nkill -9 $$\n", { mode: 0o755 });
    const ended = await runFfmpeg({ ...ffmpeg, ffmpeg: program }, tone, usual).catch(
      (error: unknown) => error,
    );
    expect(ended).toMatchObject({ kind: "killed" });
  });

  it("ends what takes too long", async () => {
    const failure = await failureOf(endless, { ...usual, timeLimit: 300 });
    expect(failure.kind).toBe("limit");
    expect(failure.message).toContain("took longer");
  });

  it("lets no child write a larger file than it may", async ({ skip }) => {
    if (ffmpeg.confinement.prlimit === undefined) skip("prlimit is not on this system");
    const output = join(folder, "large.wav");
    const argv = ["-f", "lavfi", "-i", "sine=d=600:r=48000", "-f", "wav", `file:${output}`];
    const failure = await failureOf(argv, { ...usual, limits: { ...limits, fileBytes: 100_000 } });
    expect(failure.kind).toBe("limit");
    expect((await stat(output)).size).toBeLessThanOrEqual(100_000);
  });

  it("says so when the program is not there", async () => {
    const nowhere = { ...ffmpeg, ffmpeg: "/nothing/ffmpeg", confinement: { ...ffmpeg.confinement } };
    const bare = {
      ...nowhere,
      confinement: { prlimit: undefined, setpriv: undefined, noNetwork: undefined },
    };
    const ended = await runFfmpeg(bare, tone, usual).catch((error: unknown) => error);
    expect(ended).toMatchObject({ kind: "not-started" });
  });
});
