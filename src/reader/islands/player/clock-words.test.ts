import { expect, test } from "vitest";
import { clockText, spokenTime } from "./clock-words.ts";

test("a time is written as a clock shows it", () => {
  expect([0, 9.9, 61, 754.2, 3723].map(clockText)).toEqual(["0:00", "0:09", "1:01", "12:34", "1:02:03"]);
});

test("a time is spoken in words, also at the very beginning", () => {
  expect([0, 1, 61, 3600, 3754.2].map(spokenTime)).toEqual([
    "0 seconds",
    "1 second",
    "1 minute, 1 second",
    "1 hour",
    "1 hour, 2 minutes, 34 seconds",
  ]);
});
