import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTime, showTime } from "./span-time.ts";

test("what is shown is read as the same second", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 86_400 }), (second) => {
      expect(parseTime(showTime(second * 1000))).toBe(second * 1000);
    }),
  );
});

test("what is no time is none", () => {
  for (const text of ["", "5", "1:75", "one", "1:2:3:4"]) expect(parseTime(text)).toBeNull();
  expect(parseTime("1:05.5")).toBe(65_500);
});
