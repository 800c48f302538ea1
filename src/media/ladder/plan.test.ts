import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Probe, SoundFacts, VideoFacts } from "../probe.ts";
import { groupFrames, planLadder, usualLadder } from "./plan.ts";

const video: VideoFacts = {
  stream: 0,
  codec: "prores",
  profile: "HQ",
  pixelFormat: "yuv422p10le",
  storedWidth: 1920,
  storedHeight: 1080,
  width: 1920,
  height: 1080,
  rate: { numerator: 24, denominator: 1 },
  startSeconds: 0,
  durationSeconds: 60,
  variableRate: false,
  scan: "progressive",
  rotation: 0,
  hdr: null,
  colourMatrix: "bt709",
  bitRate: 100_000_000,
  keyFrames: { whole: true, frames: 1440, longestSeconds: 0.04, closed: true, peakBitRate: 100_000_000 },
};

const fitting: VideoFacts = {
  ...video,
  codec: "h264",
  profile: "High",
  pixelFormat: "yuv420p",
  keyFrames: { whole: true, frames: 1440, longestSeconds: 4, closed: true, peakBitRate: 5_000_000 },
};

const probe = (facts: Partial<VideoFacts> = {}, base = video, soundSeconds = 60): Probe => {
  const sound: SoundFacts = {
    stream: 1,
    codec: "aac",
    channels: 2,
    layout: "stereo",
    sampleRate: 48_000,
    language: null,
    title: "",
    role: "main",
    durationSeconds: soundSeconds,
  };
  return {
    container: "mov",
    bytes: 1,
    durationSeconds: 60,
    video: { ...base, ...facts },
    sound: [sound],
    captions: [],
    chapters: [],
    isSoundOnly: false,
  };
};

const sizes = (facts: Partial<VideoFacts>): string[] =>
  (planLadder(probe(facts), usualLadder)?.rungs ?? []).map(
    ({ name, width, height }) => `${name} ${width}x${height}`,
  );

describe("the ladder", () => {
  it.each<[string, Partial<VideoFacts>, string[]]>([
    ["1080 lines", {}, ["v360 640x360", "v540 960x540", "v720 1280x720", "v1080 1920x1080"]],
    [
      "4K",
      { width: 3840, height: 2160 },
      ["v360 640x360", "v540 960x540", "v720 1280x720", "v1080 1920x1080"],
    ],
    ["tape, 4:3", { width: 640, height: 480 }, ["v360 480x360", "v480 640x480"]],
    ["tape, 16:9", { width: 1024, height: 576 }, ["v360 640x360", "v540 960x540"]],
    ["small", { width: 320, height: 240 }, ["v240 320x240"]],
    [
      "wide screen",
      { width: 1920, height: 804 },
      ["v360 860x360", "v540 1290x540", "v720 1720x720", "v804 1920x804"],
    ],
    ["a phone upright", { width: 608, height: 1080 }, ["v360 360x640", "v540 540x960", "v608 608x1080"]],
  ])("of %s", (_, facts, rungs) => {
    expect(sizes(facts)).toEqual(rungs);
  });

  it("never scales up, keeps sides even, grows, and keeps the picture's shape", () => {
    const side = fc.integer({ min: 8, max: 4000 }).map((half) => half * 2);
    fc.assert(
      fc.property(side, side, (width, height) => {
        const rungs = planLadder(probe({ width, height }), usualLadder)?.rungs ?? [];
        expect(rungs.length).toBeGreaterThan(0);
        for (const [at, rung] of rungs.entries()) {
          expect(rung.width <= width && rung.height <= height).toBe(true);
          expect(rung.width % 2 === 0 && rung.height % 2 === 0).toBe(true);
          const scale = Math.min(rung.width, rung.height) / Math.min(width, height);
          expect(Math.abs(rung.width - width * scale)).toBeLessThanOrEqual(2);
          expect(Math.abs(rung.height - height * scale)).toBeLessThanOrEqual(2);
          expect(rung.maximumBitRate).toBeGreaterThan(rungs[at - 1]?.maximumBitRate ?? 0);
        }
      }),
    );
  });

  it("has key frames every two seconds, a whole number of frames apart", () => {
    expect(groupFrames({ numerator: 24, denominator: 1 })).toBe(48);
    expect(groupFrames({ numerator: 25, denominator: 1 })).toBe(50);
    expect(groupFrames({ numerator: 30_000, denominator: 1001 })).toBe(60);
    expect(groupFrames({ numerator: 24_000, denominator: 1001 })).toBe(48);
  });

  it("is nothing without picture", () => {
    expect(planLadder({ ...probe(), video: null, isSoundOnly: true }, usualLadder)).toBeNull();
  });

  it("holds the last frame where the sound goes on", () => {
    expect(planLadder(probe({}, video, 63), usualLadder)?.holdSeconds).toBe(3);
    expect(planLadder(probe({}, video, 60.4), usualLadder)?.holdSeconds).toBe(0);
  });
});

describe("the master's own packets", () => {
  const copied = (facts: Partial<VideoFacts> = {}, soundSeconds = 60): boolean[] =>
    planLadder(probe(facts, fitting, soundSeconds), usualLadder)?.rungs.map((rung) => rung.copied) ?? [];

  it("are kept as the largest rung where they fit, and key frames then stand where the master has them", () => {
    expect(copied()).toEqual([false, false, false, true]);
    expect(planLadder(probe({}, fitting), usualLadder)?.groupFrames).toBeNull();
  });

  it.each<[string, Partial<VideoFacts>]>([
    ["another codec", { codec: "hevc" }],
    ["10 bits", { profile: "High 10", pixelFormat: "yuv420p10le" }],
    ["fields", { scan: "top-first" }],
    ["turned", { rotation: 90 }],
    ["after the sound", { startSeconds: 0.5 }],
    ["uneven frames", { variableRate: true }],
    ["pixels that are not square", { storedWidth: 1440 }],
    ["open groups", { keyFrames: { ...fitting.keyFrames, closed: false } }],
    ["long groups", { keyFrames: { ...fitting.keyFrames, longestSeconds: 6.1 } }],
    ["too many bits", { keyFrames: { ...fitting.keyFrames, peakBitRate: 12_000_000 } }],
    ["not wholly looked at", { keyFrames: { ...fitting.keyFrames, whole: false } }],
  ])("are not kept: %s", (_, facts) => {
    expect(copied(facts)).not.toContain(true);
  });

  it("are not kept when they must be lengthened, or when that is not wanted", () => {
    expect(copied({}, 70)).not.toContain(true);
    const rungs = planLadder(probe({}, fitting), { ...usualLadder, copyWhereItFits: false })?.rungs;
    expect(rungs?.some((rung) => rung.copied)).toBe(false);
  });
});
