import fc from "fast-check";
import { expect, test } from "vitest";
import { readTime, writeTime } from "./read-time.ts";

test.each([
  ["62", 62_000],
  ["1:02", 62_000],
  ["1:02.5", 62_500],
  ["1:02:03,25", 3_723_250],
  [" 0:00 ", 0],
  ["", null],
  ["soon", null],
  ["1:2:3:4", null],
  ["-1", null],
])("%j is %j milliseconds", (typed, milliseconds) => {
  expect(readTime(typed)).toBe(milliseconds);
});

test("what is written is read as it was", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 359_999_999 }), (milliseconds) => {
      expect(readTime(writeTime(milliseconds))).toBe(milliseconds);
    }),
  );
});
