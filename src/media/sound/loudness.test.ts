import { describe, expect, it } from "vitest";

import { readMeasured, treatmentFor } from "./loudness.ts";

const summary = (at: number, integrated: string): string =>
  `[ebur128@t${at} @ 0x55b8] [info] Summary:\n\n  Integrated loudness:\n    I:         ${integrated} LUFS\n` +
  `    Threshold: -31.8 LUFS\n`;
const levels = (at: number, left: string, right: string): string =>
  `[astats@t${at} @ 0x1] [info] Channel: 1\n[astats@t${at} @ 0x1] [info] RMS level dB: ${left}\n` +
  `[astats@t${at} @ 0x1] [info] Channel: 2\n[astats@t${at} @ 0x1] [info] RMS level dB: ${right}\n`;

describe("what ffmpeg measured", () => {
  it("is read from the last summary of the track asked for", () => {
    const said = summary(0, "-70.0") + summary(1, "-30.5") + summary(0, "-21.8") + levels(0, "-24.1", "-inf");
    expect(readMeasured(said, 0)).toEqual({ loudness: -21.8, left: -24.1, right: Number.NEGATIVE_INFINITY });
    expect(readMeasured(said, 1)).toMatchObject({ loudness: -30.5 });
  });
  it("is silence when there is nothing, or nothing above the gate", () => {
    expect(readMeasured("", 0).loudness).toBeNull();
    expect(readMeasured(summary(0, "-70.0"), 0).loudness).toBeNull();
  });
});

describe("what is done about it", () => {
  it("brings it to -16 LUFS", () => {
    expect(treatmentFor({ loudness: -23, left: -26, right: -26 })).toEqual({ gain: 7, onlySide: null });
    expect(treatmentFor({ loudness: -10, left: -12, right: -13 })).toEqual({ gain: -6, onlySide: null });
  });
  it("puts one side on both, 3 LU the louder for it", () => {
    const { gain, onlySide } = treatmentFor({ loudness: -23, left: -24, right: -95 });
    expect(onlySide).toBe("left");
    expect(gain).toBeCloseTo(7 - 3.01);
    expect(treatmentFor({ loudness: -23, left: Number.NEGATIVE_INFINITY, right: -24 }).onlySide).toBe(
      "right",
    );
  });
  it("leaves silence alone, and does not bring up mere noise", () => {
    expect(treatmentFor({ loudness: null, left: -100, right: -20 })).toEqual({ gain: 0, onlySide: null });
    expect(treatmentFor({ loudness: -65, left: -68, right: -68 }).gain).toBe(30);
  });
});
