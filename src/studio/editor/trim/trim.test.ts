import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unitAt, unitFrom, unitsToMilliseconds } from "../../../kit/rate.ts";
import {
  boundaries,
  finestStep,
  moveEdge,
  nextBoundary,
  reachWord,
  sayUnit,
  snap,
  trimOfWords,
  wordsInside,
} from "./trim.ts";

const rate = { numerator: 24_000, denominator: 1001 };
const timeline = { rate, length: 10_000 };

const word = (number: number, start: number | null, end: number | null) => ({
  number,
  text: `w${number}`,
  sentence: 1,
  start,
  end,
});

const words = [word(1, 1000, 1400), word(2, 1400, 2000), word(3, null, null), word(4, 2500, 3000)];

describe("an edge", () => {
  test("goes no farther than the other edge, the ends of the cut and 180 seconds", () => {
    const trim = { start: 100, end: 200 };
    expect(moveEdge(trim, "start", 250, timeline)).toEqual({ start: 199, end: 200 });
    expect(moveEdge(trim, "end", 50, timeline)).toEqual({ start: 100, end: 101 });
    expect(moveEdge(trim, "start", -5, timeline)).toEqual({ start: 0, end: 200 });
    expect(moveEdge(trim, "end", 99_999, timeline)).toEqual({ start: 100, end: 100 + unitAt(180_000, rate) });
    expect(moveEdge({ start: 9000, end: 9500 }, "end", 99_999, timeline).end).toBe(10_000);
  });

  test("never leaves a span that the newsroom refuses", () => {
    const span = fc.record({
      start: fc.nat(9998),
      length: fc.integer({ min: 1, max: 4000 }),
      to: fc.integer({ min: -20_000, max: 20_000 }),
      edge: fc.constantFrom("start" as const, "end" as const),
    });
    fc.assert(
      fc.property(span, ({ start, length, to, edge }) => {
        const trim = moveEdge({ start, end: Math.min(start + length, 10_000) }, edge, to, timeline);
        expect(trim.end).toBeGreaterThan(trim.start);
        expect(trim.start).toBeGreaterThanOrEqual(0);
        expect(trim.end).toBeLessThanOrEqual(10_000);
        expect(unitsToMilliseconds(trim.end - trim.start, rate)).toBeLessThanOrEqual(180_000);
      }),
    );
  });

  test("snaps to a word within reach, and else stays on its frame", () => {
    const at = boundaries(words, "start", rate);
    expect(at).toEqual([1000, 1400, 2500].map((time) => unitAt(time, rate)));
    expect(snap(25, at, 3)).toBe(23);
    expect(snap(28, at, 3)).toBe(28);
  });

  test("goes from word to word, and stays at the last", () => {
    const at = boundaries(words, "end", rate);
    expect(at).toEqual([1400, 2000, 3000].map((time) => unitFrom(time, rate)));
    expect(nextBoundary(at[0] ?? 0, at, 1)).toBe(at[1]);
    expect(nextBoundary(at[2] ?? 0, at, 1)).toBe(at[2]);
    expect(nextBoundary(at[0] ?? 0, at, -1)).toBe(at[0]);
  });
});

test("a frame's time gives the frame back, at every rate of film", () => {
  const rates = fc.constantFrom(
    ...[24, 25, 30, 50, 60].map((numerator) => ({ numerator, denominator: 1 })),
    ...[24_000, 30_000, 60_000].map((numerator) => ({ numerator, denominator: 1001 })),
    { numerator: 48_000, denominator: 1 },
  );
  fc.assert(
    fc.property(rates, fc.nat(30_000_000), (its, unit) => {
      expect(unitAt(unitsToMilliseconds(unit, its), its)).toBe(unit);
      expect(unitFrom(unitsToMilliseconds(unit, its), its)).toBe(unit);
    }),
  );
});

test("words are inside by half, and a span of words holds them", () => {
  const trim = trimOfWords(words.slice(0, 2), timeline);
  expect(trim).toEqual({ start: unitAt(1000, rate), end: unitFrom(2000, rate) });
  expect(wordsInside(words, trim ?? { start: 0, end: 1 }, rate).map(({ number }) => number)).toEqual([1, 2]);
  expect(trimOfWords([word(3, null, null)], timeline)).toBeNull();
});

test("a word that is chosen becomes the nearer edge", () => {
  const trim = { start: unitAt(1000, rate), end: unitFrom(2000, rate) };
  expect(reachWord(trim, word(4, 2500, 3000), timeline)).toEqual({ ...trim, end: unitFrom(3000, rate) });
  expect(reachWord(trim, word(2, 1400, 2000), timeline)).toEqual(trim);
  expect(reachWord(trim, word(0, 500, 900), timeline).start).toBe(unitAt(500, rate));
});

test("a place is said with its frame, that of sound with thousandths", () => {
  expect(sayUnit(25, { rate: { numerator: 25, denominator: 1 }, hasPicture: true })).toBe("0:01 +0");
  expect(sayUnit(24, { rate: { numerator: 25, denominator: 1 }, hasPicture: true })).toBe("0:00 +24");
  expect(sayUnit(48_048, { rate: { numerator: 48_000, denominator: 1 }, hasPicture: false })).toBe(
    "0:01.001",
  );
  expect(finestStep({ rate: { numerator: 48_000, denominator: 1 }, hasPicture: false })).toBe(480);
});
