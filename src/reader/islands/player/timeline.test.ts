import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Timeline,
  clockAt,
  clockAtCut,
  cutSecondsAt,
  lengthOf,
  middleOfUnit,
  secondsToLastUnit,
  unitAtClock,
  unitOfFrame,
} from "./timeline.ts";

const ntsc = { numerator: 30_000, denominator: 1001 };
const line: Timeline = { rate: ntsc, startUnits: 300, endUnits: 450, originSeconds: (240 * 1001) / 30_000 };

const lines = fc
  .record({
    rate: fc.constantFrom({ numerator: 24, denominator: 1 }, { numerator: 25, denominator: 1 }, ntsc, {
      numerator: 48_000,
      denominator: 1,
    }),
    first: fc.nat(200_000),
    count: fc.integer({ min: 1, max: 5000 }),
    before: fc.nat(120),
  })
  .map(({ rate, first, count, before }): Timeline => {
    const origin = Math.max(0, first - before);
    const originSeconds = (origin * rate.denominator) / rate.numerator;
    return { rate, startUnits: first, endUnits: first + count, originSeconds };
  });

describe("an excerpt's own clock", () => {
  test("runs from 0 to the excerpt's length, whatever the media's time is", () => {
    expect(lengthOf(line)).toBeCloseTo(5.005, 9);
    expect(clockAt(0, line)).toBe(0);
    expect(clockAt(middleOfUnit(300, line), line)).toBeCloseTo(0.5 / 29.97, 4);
    expect(clockAt(100, line)).toBe(lengthOf(line));
  });

  test("a seek to a unit shows that unit, though media times are rounded to microseconds", () => {
    fc.assert(
      fc.property(lines, fc.nat(5000), (one, offset) => {
        const unit = Math.min(one.startUnits + offset, one.endUnits - 1);
        const begins = (unit * one.rate.denominator) / one.rate.numerator - one.originSeconds;
        const rounded = Math.round(begins * 1e6) / 1e6;
        expect(unitOfFrame(rounded, one)).toBe(unit);
        const length = one.rate.denominator / one.rate.numerator;
        expect(middleOfUnit(unit, one)).toBeGreaterThan(begins + length * 0.49);
        expect(middleOfUnit(unit, one)).toBeLessThan(begins + length * 0.51);
      }),
    );
  });

  test("no time of the clock leads outside the excerpt", () => {
    fc.assert(
      fc.property(lines, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (one, clock) => {
        expect(unitAtClock(clock, one)).toBeGreaterThanOrEqual(one.startUnits);
        expect(unitAtClock(clock, one)).toBeLessThan(one.endUnits);
      }),
    );
  });

  test("the clock of a unit's beginning gives that unit back", () => {
    fc.assert(
      fc.property(lines, fc.nat(5000), (one, offset) => {
        const unit = Math.min(one.startUnits + offset, one.endUnits - 1);
        const clock = ((unit - one.startUnits) * one.rate.denominator) / one.rate.numerator;
        expect(unitAtClock(clock, one)).toBe(unit);
      }),
    );
  });

  test("the clock and the cut's timeline name the same places", () => {
    expect(clockAtCut(cutSecondsAt(1.25, line), line)).toBeCloseTo(1.25, 9);
    expect(cutSecondsAt(0, line)).toBeCloseTo(10.01, 9);
  });

  test("playing stops when the last unit begins", () => {
    const begins = (449 * 1001) / 30_000 - line.originSeconds;
    expect(secondsToLastUnit(begins, line)).toBeCloseTo(0, 9);
    expect(secondsToLastUnit(begins - 1, line)).toBeCloseTo(1, 9);
  });
});
