import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { PeakMeter } from "./peaks.ts";

const measure = (pieces: readonly Buffer[]): number[] => {
  const meter = new PeakMeter();
  for (const piece of pieces) meter.push(piece);
  meter.end();
  return meter.peaks;
};

describe("the peaks of the sound", () => {
  it("are the highest of each twentieth of a second, 0 to 255, whichever way the wave goes", () => {
    const samples = Buffer.alloc(2 * 1000);
    samples.writeInt16LE(-32_768, 2 * 100);
    samples.writeInt16LE(16_384, 2 * 500);
    samples.writeInt16LE(-64, 2 * 900);
    expect(measure([samples])).toEqual([255, 128, 0]);
  });
  it("do not depend on where the pieces are cut", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 4000 }),
        fc.array(fc.nat(4000), { maxLength: 8 }),
        (bytes, cuts) => {
          const whole = Buffer.from(bytes);
          const places = [0, ...cuts.sort((a, b) => a - b), whole.length];
          const pieces = places.slice(1).map((end, at) => whole.subarray(places[at], end));
          expect(measure(pieces)).toEqual(measure([whole]));
        },
      ),
    );
  });
});
