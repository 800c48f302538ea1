import { describe, expect, it, test } from "vitest";

import { failureKind, FfmpegFailure, lastError, saysDiskFull } from "./failure.ts";

test("a child that could not write its last bytes says so, though it may end with 0", () => {
  expect(saysDiskFull("[error] Error closing file /w/v360.mp4: No space left on device")).toBe(true);
  expect(saysDiskFull("[info] video:436kB audio:0kB")).toBe(false);
});

describe("how a child ended", () => {
  it.each([
    [{ code: 1, signal: null, stderr: "[error] x: Invalid data found" }, "failed"],
    [{ code: 1, signal: null, stderr: "av_interleaved_write_frame(): No space left on device" }, "disk-full"],
    [{ code: null, signal: "SIGXCPU", stderr: "" }, "limit"],
    [{ code: null, signal: "SIGXFSZ", stderr: "" }, "limit"],
    [{ code: null, signal: "SIGKILL", stderr: "" }, "killed"],
    [{ code: 1, signal: null, stderr: "[error] Cannot allocate memory" }, "limit"],
  ] as const)("%o is %s", (end, kind) => {
    expect(failureKind(end)).toBe(kind);
  });

  it("is told by the last line that ffmpeg marked as an error", () => {
    const stderr = "[info] Input #0\n[mov,mp4 @ 0x55] [error] moov atom not found\n[info] bench: utime=0s\n";
    expect(lastError(stderr)).toBe("moov atom not found");
    expect(new FfmpegFailure("failed", [], stderr, "ended with code 1").message).toBe(
      "ended with code 1: moov atom not found",
    );
  });
});
