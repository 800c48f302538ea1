import { expect, test } from "vitest";
import { clockText } from "./clock-words.ts";

test("a time is written as a clock shows it", () => {
  expect([0, 9.9, 61, 754.2, 3723].map(clockText)).toEqual(["0:00", "0:09", "1:01", "12:34", "1:02:03"]);
});
