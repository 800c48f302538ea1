import { expect, test } from "vitest";
import { readTyped } from "./front-place.ts";

test("a day alone begins at midnight where the newsroom is; nothing is not said", () => {
  const read = (day: string, time: string, zone: string) => readTyped({ day, time }, zone);
  expect(read("2026-06-01", "", "Europe/Berlin")).toEqual({ ok: true, value: "2026-05-31T22:00:00.000Z" });
  expect(read("2026-06-01", "09:30", "UTC")).toEqual({ ok: true, value: "2026-06-01T09:30:00.000Z" });
  expect(read("", "", "UTC")).toEqual({ ok: true, value: null });
  expect(read("", "09:30", "UTC").ok).toBe(false);
  // The clocks go from 2 to 3 that night.
  expect(read("2026-03-29", "02:30", "Europe/Berlin").ok).toBe(false);
});
