import fc from "fast-check";
import { expect, test } from "vitest";
import { parseInstant, showInstant } from "./instant.ts";

const now = new Date("2026-03-01T12:00:00Z");
const read = (text: string, zone = "Europe/Berlin") => {
  const parsed = parseInstant(text, now, zone);
  return parsed.ok ? parsed.value.toISOString() : parsed.problem;
};

test.each([
  ["2026-03-05T09:00Z", "2026-03-05T09:00:00.000Z"],
  ["2026-03-05T09:00+02:00", "2026-03-05T07:00:00.000Z"],
  ["2026-03-05 09:00", "2026-03-05T08:00:00.000Z"],
  ["2026-03-05T09:00", "2026-03-05T08:00:00.000Z"],
  ["2026-07-05 09:00:30", "2026-07-05T07:00:30.000Z"],
  ["2026-03-05 09:00 America/New_York", "2026-03-05T14:00:00.000Z"],
  ["2026-03-05 09:00 UTC", "2026-03-05T09:00:00.000Z"],
  ["tomorrow 09:00", "2026-03-02T08:00:00.000Z"],
  ["today 23:00", "2026-03-01T22:00:00.000Z"],
  ["14:30", "2026-03-01T13:30:00.000Z"],
  ["9:00", "2026-03-02T08:00:00.000Z"],
])("“%s” is %s", (text, instant) => {
  expect(read(text)).toBe(instant);
});

test.each([
  "soon",
  "2026-02-30 09:00",
  "2026-02-30T09:00Z",
  "2026-13-01T09:00Z",
  "25:00",
  "",
  "2026-03-05 09:00 Mars/Base",
  "2026-03-05",
])("“%s” is refused with what to write", (text) => {
  expect(parseInstant(text, now, "Europe/Berlin").ok).toBe(false);
});

test("a time that the clocks leave out is refused; of one that they show twice the first is taken", () => {
  expect(read("2026-03-29 02:30")).toContain("the clocks go forward then");
  expect(read("2026-10-25 02:30")).toBe("2026-10-25T00:30:00.000Z");
});

test("what is shown on a zone's clock is read as the same instant", () => {
  const zones = fc.constantFrom(
    "UTC",
    "Europe/Berlin",
    "America/St_Johns",
    "Pacific/Kiritimati",
    "Asia/Kolkata",
  );
  fc.assert(
    fc.property(zones, fc.integer({ min: 1_600_000_000, max: 1_900_000_000 }), (zone, seconds) => {
      const instant = new Date(seconds * 1000);
      const [day = "", time = ""] = showInstant(instant, zone).split(" ");
      const parsed = parseInstant(`${day} ${time} ${zone}`, now, zone);
      const shown = parsed.ok ? showInstant(parsed.value, zone).split(" (")[0] : parsed.problem;
      expect(shown).toBe(showInstant(instant, zone).split(" (")[0]);
    }),
  );
});
