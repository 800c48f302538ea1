import { describe, expect, test } from "vitest";
import { clock, isoDuration, parseTime } from "./time.ts";

describe("times as people read them", () => {
  test.each([
    [0, "0:00"],
    [7999, "0:07"],
    [754_000, "12:34"],
    [3_723_000, "1:02:03"],
  ])("%i ms is the place %s", (milliseconds, text) => {
    expect(clock(milliseconds)).toBe(text);
  });

  test("durations for machines leave out what is nought", () => {
    expect(isoDuration(3_723_000)).toBe("PT1H2M3S");
    expect(isoDuration(7_200_000)).toBe("PT2H");
    expect(isoDuration(0)).toBe("PT0S");
  });

  test.each([
    ["12.5", 12_500],
    ["90s", 90_000],
    ["1m30s", 90_000],
    ["1:02:03", 3_723_000],
    ["12:34.5", 754_500],
    ["", null],
    ["soon", null],
    ["-4", null],
    ["1e9", null],
  ])("the time %j in an address", (text, milliseconds) => {
    expect(parseTime(text)).toBe(milliseconds);
  });
});
