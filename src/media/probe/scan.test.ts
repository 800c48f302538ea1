import { describe, expect, it } from "vitest";

import { decideScan, readVerdicts, type FrameVerdict } from "./scan.ts";

const whole: FrameVerdict = { kind: "progressive", first: null, repeats: null };
const top: FrameVerdict = { kind: "interlaced", first: "top", repeats: null };
const bottom: FrameVerdict = { kind: "interlaced", first: "bottom", repeats: null };
const still: FrameVerdict = { kind: "undetermined", first: null, repeats: null };
const times = (count: number, verdict: FrameVerdict): FrameVerdict[] =>
  Array.from({ length: count }, () => verdict);
const pulldown = Array.from({ length: 150 }, (_, at): FrameVerdict => {
  if (at % 5 === 2) return { ...top, repeats: "top" };
  return at % 5 === 4 ? { ...top, repeats: "bottom" } : whole;
});

describe("how frames were scanned", () => {
  it("is read from what idet prints", () => {
    const printed =
      "frame:0    pts:0\nlavfi.idet.repeated.current_frame=neither\nlavfi.idet.multiple.current_frame=tff\n" +
      "frame:1    pts:1\nlavfi.idet.repeated.current_frame=bottom\nlavfi.idet.multiple.current_frame=progressive\n";
    expect(readVerdicts(printed)).toEqual([top, { ...whole, repeats: "bottom" }]);
  });

  it.each<[string, FrameVerdict[], string | undefined, number, string]>([
    ["whole frames", times(100, whole), "progressive", 25, "progressive"],
    ["combed frames, and nothing said", times(100, top), "unknown", 25, "top-first"],
    ["combed frames that agree, against what is said", times(100, top), "bb", 25, "top-first"],
    ["combed frames that do not agree", [...times(50, top), ...times(50, bottom)], "bb", 25, "bottom-first"],
    ["a still passage that is said to be interlaced", times(100, still), "tt", 25, "top-first"],
    ["whole moving frames that are said to be interlaced", times(100, whole), "tt", 25, "progressive"],
    [
      "some fine detail in what is said to be whole",
      [...times(50, top), ...times(50, whole)],
      "progressive",
      25,
      "progressive",
    ],
    ["nothing known at all", [], undefined, 25, "progressive"],
    ["film on tape", pulldown, "tt", 30_000 / 1001, "telecine-top-first"],
    ["the same pattern where there is no film on tape", pulldown, "tt", 25, "top-first"],
    ["interlaced tape at 29.97", times(150, bottom), "bb", 30_000 / 1001, "bottom-first"],
  ])("%s", (_, verdicts, said, rate, scan) => {
    expect(decideScan(verdicts, said, rate)).toBe(scan);
  });
});
