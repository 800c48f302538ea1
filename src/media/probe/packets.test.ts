import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { chooseRate, keyFrameFacts, readPacket, type Packet } from "./packets.ts";

const at = (times: readonly number[]): Packet[] => times.map((time) => ({ time, bytes: 1000, isKey: false }));
const even = (rate: number, frames: number): number[] =>
  Array.from({ length: frames }, (_, frame) => frame / rate);

describe("a packet's line", () => {
  it("gives time, bytes and whether it is a key frame", () => {
    expect(readPacket("1.480000,5123,K__")).toEqual({ time: 1.48, bytes: 5123, isKey: true });
    expect(readPacket("1.520000,88,___,")).toEqual({ time: 1.52, bytes: 88, isKey: false });
  });
  it.each(["N/A,12,K_", "", ",,", "side data"])("without a time is left out: %j", (line) => {
    expect(readPacket(line)).toBeUndefined();
  });
});

describe("the constant rate of a film", () => {
  it.each([
    [24_000 / 1001, { numerator: 24_000, denominator: 1001 }],
    [24, { numerator: 24, denominator: 1 }],
    [25, { numerator: 25, denominator: 1 }],
    [30_000 / 1001, { numerator: 30_000, denominator: 1001 }],
    [60, { numerator: 60, denominator: 1 }],
  ])("of %d frames a second is exact", (rate, exact) => {
    expect(chooseRate(at(even(rate, 200)), null)).toEqual({ rate: exact, variable: false });
  });

  it("is found though Matroska rounds every time to a millisecond", () => {
    const rounded = even(30_000 / 1001, 900).map((time) => Math.round(time * 1000) / 1000);
    expect(chooseRate(at(rounded), null)).toEqual({
      rate: { numerator: 30_000, denominator: 1001 },
      variable: false,
    });
  });

  it("does not depend on the order in which packets are stored", () => {
    const [a = 0, b = 0, c = 0, ...rest] = even(25, 100);
    expect(chooseRate(at([a, c, b, ...rest]), null).rate).toEqual({ numerator: 25, denominator: 1 });
  });

  it("of a phone that leaves frames out is the one it keeps to between", () => {
    const kept = even(30, 300).filter((_, frame) => frame % 7 !== 3);
    expect(chooseRate(at(kept), null)).toEqual({ rate: { numerator: 30, denominator: 1 }, variable: true });
  });

  it("is at most 60: 240 becomes 60", () => {
    expect(chooseRate(at(even(240, 500)), null).rate).toEqual({ numerator: 60, denominator: 1 });
  });

  it("is what the file says when there is nothing to count", () => {
    expect(chooseRate(at([0]), { numerator: 25, denominator: 1 }).rate).toEqual({
      numerator: 25,
      denominator: 1,
    });
  });

  it.each([5e-324, 1e-300, 1e-6, 1e6])("is not counted from frames %d seconds apart", (step) => {
    expect(chooseRate(at([0, step, 2 * step, 3 * step]), null).rate).toEqual({
      numerator: 25,
      denominator: 1,
    });
  });

  it("is a rate between 0 and 61, whatever the times", () => {
    const times = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(times, (some) => {
        const { rate } = chooseRate(at(some), null);
        expect(rate.numerator / rate.denominator).toBeLessThanOrEqual(61);
        expect(rate.numerator / rate.denominator).toBeGreaterThan(0);
        expect(Number.isInteger(rate.numerator) && Number.isInteger(rate.denominator)).toBe(true);
      }),
    );
  });
});

describe("groups of pictures", () => {
  const key = (time: number, bytes = 1000): Packet => ({ time, bytes, isKey: true });
  const [second, third] = at([1, 2]);
  const group = (start: number): Packet[] => [key(start), ...at([start + 2, start + 1])];

  it("are closed when nothing stored after a key frame is shown before it", () => {
    const facts = keyFrameFacts([...group(0), ...group(3), ...group(6)], true);
    expect(facts).toMatchObject({ closed: true, longestSeconds: 3, frames: 9, peakBitRate: 8000 });
  });
  it("are open when something is", () => {
    expect(keyFrameFacts([...group(0), key(3), ...at([2.5, 4])], true).closed).toBe(false);
  });
  it("are not closed when the file begins in the middle of one", () => {
    expect(keyFrameFacts([second ?? key(1), third ?? key(2), ...group(3)], true).closed).toBe(false);
  });
});
