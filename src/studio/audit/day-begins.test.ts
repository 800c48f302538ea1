import { expect, test } from "vitest";
import { dayBegins } from "./day-begins.ts";

test.each([
  ["2026-01-15", "UTC", "2026-01-15T00:00:00.000Z"],
  ["2026-01-15", "Europe/Berlin", "2026-01-14T23:00:00.000Z"],
  ["2026-07-15", "Europe/Berlin", "2026-07-14T22:00:00.000Z"],
  // The day on which the clocks go forward, the day after, and the day on which they go back.
  ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
  ["2026-03-30", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
  ["2026-11-01", "America/New_York", "2026-11-01T04:00:00.000Z"],
  ["2026-11-02", "America/New_York", "2026-11-02T05:00:00.000Z"],
  ["2026-05-01", "Asia/Kolkata", "2026-04-30T18:30:00.000Z"],
])("%s in %s begins at %s", (day, zone, instant) => {
  expect(dayBegins(day, zone).toISOString()).toBe(instant);
});
