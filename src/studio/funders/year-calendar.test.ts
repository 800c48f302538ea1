import fc from "fast-check";
import { expect, test } from "vitest";
import { monthStarts, placeOfDay, yearBars } from "./year-calendar.ts";

const span = (firstDay: string, lastDay: string | null) => ({ firstDay, lastDay });

test("both days are included; what began before or goes on is cut at the year's ends", () => {
  const [whole, one] = yearBars([span("2020-05-01", null), span("2026-12-31", "2026-12-31")], 2026);
  expect(whole).toMatchObject({ start: 0, width: 1, isFromBefore: true, isGoingOn: true, lane: 0 });
  expect(one).toMatchObject({
    start: 364 / 365,
    width: 1 / 365,
    isFromBefore: false,
    isGoingOn: false,
    lane: 1,
  });
});

test("what is not of the year is not there", () => {
  expect(yearBars([span("2025-01-01", "2025-12-31"), span("2027-01-01", null)], 2026)).toEqual([]);
});

test("what follows on takes the lane of what ended the day before", () => {
  const lanes = yearBars([span("2026-01-01", "2026-03-31"), span("2026-04-01", null)], 2026).map(
    ({ lane }) => lane,
  );
  expect(lanes).toEqual([0, 0]);
});

test("a leap year has its day; a day of another year has no place", () => {
  expect(monthStarts(2028)[2]).toBeCloseTo(60 / 366);
  expect(placeOfDay("2028-02-29", 2028)).toBeCloseTo(59 / 366);
  expect(placeOfDay("2027-02-28", 2028)).toBeNull();
});

const day = fc
  .integer({ min: 0, max: 1460 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));

test("no two of one lane share a day, and all lie within the year", () => {
  const spans = fc.array(fc.tuple(day, day).map(([a, b]) => (a <= b ? span(a, b) : span(b, a))));
  fc.assert(
    fc.property(spans, (items) => {
      const bars = yearBars(items, 2026);
      for (const bar of bars) {
        expect(bar.start).toBeGreaterThanOrEqual(0);
        expect(bar.start + bar.width).toBeLessThanOrEqual(1 + 1e-9);
        const beside = bars.filter((other) => other !== bar && other.lane === bar.lane);
        for (const other of beside)
          expect(
            other.start + other.width <= bar.start + 1e-9 || bar.start + bar.width <= other.start + 1e-9,
          ).toBe(true);
      }
    }),
  );
});
