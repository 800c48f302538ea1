import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter, dayIn, isDay, isInstant, startOfDay } from "./day.ts";

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Pacific/Apia",
  "Asia/Kathmandu",
  "America/Sao_Paulo",
];

test("a day begins at midnight of its own zone", () => {
  expect(startOfDay("2026-07-01", "America/New_York").toISOString()).toBe("2026-07-01T04:00:00.000Z");
  expect(startOfDay("2026-07-01", "UTC").toISOString()).toBe("2026-07-01T00:00:00.000Z");
  expect(dayIn(new Date("2026-07-01T03:59:59Z"), "America/New_York")).toBe("2026-06-30");
});

test("where the clocks go over midnight the day begins after it", () => {
  expect(startOfDay("2017-10-15", "America/Sao_Paulo").toISOString()).toBe("2017-10-15T03:00:00.000Z");
});

test("every instant is in the day that began last", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2012-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
      fc.constantFrom(...zones),
      (instant, zone) => {
        const day = dayIn(instant, zone);
        expect(startOfDay(day, zone).getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(startOfDay(dayAfter(day), zone).getTime()).toBeGreaterThan(instant.getTime());
      },
    ),
    { numRuns: 200 },
  );
});

test("the calendar has a 29th of February in leap years alone, and no 30th", () => {
  const days = ["2024-02-29", "2026-02-28", "2026-12-31"];
  const none = [
    "2026-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "0000-01-01",
    "2026-1-1",
    "2026-03-01T00",
    "",
  ];
  expect(days.filter(isDay)).toEqual(days);
  expect(none.filter(isDay)).toEqual([]);
});

test("an instant is on a day that the calendar has, at a time that clocks show", () => {
  expect(["2026-03-01T09:00:00Z", "2026-03-01T09:00:00.123456Z"].every(isInstant)).toBe(true);
  const none = ["2026-02-30T09:00:00Z", "2026-03-01T25:00:00Z", "0000-01-01T00:00:00Z", "soon", ""];
  expect(none.filter(isInstant)).toEqual([]);
});
