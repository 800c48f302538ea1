import fc from "fast-check";
import { expect, test } from "vitest";
import { clockIn, instantIn } from "./zone-instant.ts";

const zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati"];

test("what the clock shows leads back to the instant, or to the first of two that it shows so", () => {
  const minutes = fc.integer({
    min: Date.parse("2000-01-01") / 60_000,
    max: Date.parse("2037-01-01") / 60_000,
  });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
      const at = minute * 60_000;
      const { day, time } = clockIn(new Date(at), zone);
      expect([at, at - 3_600_000]).toContain(instantIn(day, time, zone)?.getTime());
    }),
  );
});

test("a time that the clocks leave out is none", () => {
  expect(instantIn("2026-03-29", "02:30", "Europe/Berlin")).toBeNull();
  expect(instantIn("2026-02-30", "09:00", "UTC")).toBeNull();
});

test("of a time that comes twice the first is taken", () => {
  expect(instantIn("2026-10-25", "02:30", "Europe/Berlin")?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
});
