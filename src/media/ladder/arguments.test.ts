import { describe, expect, it } from "vitest";

import type { VideoFacts } from "../probe.ts";
import { frameTimescale, ladderArguments } from "./arguments.ts";
import { ladderGraph } from "./filters.ts";
import { usualLadder, type LadderPlan, type Rung } from "./plan.ts";

const video: VideoFacts = {
  stream: 0,
  codec: "mpeg2video",
  profile: "Main",
  pixelFormat: "yuv420p",
  storedWidth: 1280,
  storedHeight: 720,
  width: 1280,
  height: 720,
  rate: { numerator: 24, denominator: 1 },
  startSeconds: 0,
  durationSeconds: 60,
  variableRate: false,
  scan: "progressive",
  rotation: 0,
  hdr: null,
  colourMatrix: "bt709",
  bitRate: null,
  keyFrames: { whole: true, frames: 1440, longestSeconds: 0.5, closed: true, peakBitRate: 1 },
};

const rung = (height: number, copied = false): Rung => ({
  name: `v${height}`,
  width: (height * 16) / 9,
  height,
  maximumBitRate: 1000 * height,
  quality: 22,
  copied,
});

const plan: LadderPlan = {
  rate: { numerator: 24, denominator: 1 },
  groupFrames: 48,
  rungs: [rung(360), rung(720)],
  holdSeconds: 0,
  mostFrames: 1680,
};

const graph = (facts: Partial<VideoFacts>, change: Partial<LadderPlan> = {}, toneMapping = true): string =>
  ladderGraph({ ...video, ...facts }, { ...plan, ...change }, toneMapping);

describe("the filters of the ladder", () => {
  it("decode once, split, and scale the smaller from the largest", () => {
    expect(graph({})).toBe(
      "[0:0]fps=24/1:start_time=0,setsar=1,split=2[v360in][v720];[v360in]scale=640:360,setsar=1[v360]",
    );
  });
  it("need no split for one rung", () => {
    expect(graph({}, { rungs: [rung(720)] })).toBe("[0:0]fps=24/1:start_time=0,setsar=1[v720]");
  });
  it("are none when the master's packets are all there is", () => {
    expect(graph({}, { rungs: [rung(720, true)] })).toBe("");
  });
  it.each<[string, Partial<VideoFacts>, string]>([
    ["fields", { scan: "bottom-first" }, "[0:0]bwdif=mode=send_frame:parity=bff:deint=all,fps="],
    ["film on tape", { scan: "telecine-top-first" }, "deint=interlaced,decimate,fps="],
    [
      "pixels of tape and its colours",
      { storedWidth: 720, storedHeight: 576, colourMatrix: null },
      "scale=1280:720:in_color_matrix=smpte170m:out_color_matrix=bt709:out_range=tv,format=yuv420p,setsar=1",
    ],
    ["10 bits", { pixelFormat: "yuv422p10le" }, "scale=1280:720:in_color_matrix=bt709"],
    ["high dynamic range", { hdr: "pq", pixelFormat: "yuv420p10le" }, "tonemap=tonemap=hable"],
  ])("take care of %s", (_, facts, part) => {
    expect(graph(facts)).toContain(part);
  });
  it("do without tone mapping where ffmpeg cannot do it", () => {
    expect(graph({ hdr: "pq", pixelFormat: "yuv420p10le", colourMatrix: "bt2020nc" }, {}, false)).toContain(
      "in_color_matrix=bt2020:out_color_matrix=bt709",
    );
  });
  it("hold the last frame", () => {
    expect(graph({}, { holdSeconds: 1.5 })).toContain("tpad=stop_mode=clone:stop_duration=1.500");
  });
});

describe("the command of the ladder", () => {
  const outputs = new Map([
    ["v360", "/work/a.mp4"],
    ["v720", "/work/b.mp4"],
  ]);
  const command = (change: Partial<LadderPlan> = {}): string =>
    ladderArguments("/work/master", video, { ...plan, ...change }, usualLadder, true, outputs).join(" ");

  it("makes every rung with closed groups of the same length, in fragmented MP4, without the master's metadata", () => {
    expect(command()).toMatch(
      /^-protocol_whitelist file -format_whitelist \S+ -max_pixels 40000000 -i file:\/work\/master /,
    );
    expect(command().split("-map [v360] ")[1]?.split(" -map ")[0]).toBe(
      "-c:v libx264 -preset veryfast -profile:v high -crf 22 -maxrate 360000 -bufsize 720000 -pix_fmt yuv420p " +
        "-g 48 -keyint_min 48 -sc_threshold 0 -x264-params open-gop=0 -frames:v 1680 " +
        "-colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv " +
        "-fps_mode passthrough -flags:v +bitexact -an -sn -dn -map_metadata -1 -map_chapters -1 " +
        "-video_track_timescale 24000 -movflags +cmaf+frag_keyframe -fflags +bitexact -f mp4 file:/work/a.mp4",
    );
  });

  it("copies, and puts the other rungs' key frames where the copied one has them", () => {
    const copying = command({ groupFrames: null, rungs: [rung(360), rung(720, true)] });
    expect(copying).toContain("-map 0:0 -c:v copy ");
    expect(copying).toContain("-force_key_frames source ");
  });

  it.each([
    [24, 1, 24_000],
    [25, 1, 25_000],
    [30_000, 1001, 30_000],
    [15, 1, 15_000],
    [1, 1, 10_000],
  ])("gives every frame of %d/%d a whole number of units", (numerator, denominator, timescale) => {
    expect(frameTimescale({ numerator, denominator })).toBe(timescale);
    expect((timescale * denominator) % numerator).toBe(0);
  });
});
