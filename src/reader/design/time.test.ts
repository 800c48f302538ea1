import { describe, expect, test } from "vitest";
import { clock, isoDuration, longDay, parseTime, runningTime } from "./time.ts";

describe("times as people read them", () => {
  test.each([
    [0, "0:00"],
    [7999, "0:07"],
    [754_000, "12:34"],
    [3_723_000, "1:02:03"],
  ])("%i ms is the place %s", (milliseconds, text) => {
    expect(clock(milliseconds)).toBe(text);
  });

  test.each([
    [45_000, "45 s"],
    [59_600, "1 min"],
    [240_000, "4 min"],
    [7_200_000, "2 h"],
    [6_720_000, "1 h 52 min"],
    [3_599_999, "1 h"],
  ])("%i ms runs %s", (milliseconds, text) => {
    expect(runningTime(milliseconds)).toBe(text);
  });

  test("durations for machines leave out what is nought", () => {
    expect(isoDuration(3_723_000)).toBe("PT1H2M3S");
    expect(isoDuration(7_200_000)).toBe("PT2H");
    expect(isoDuration(0)).toBe("PT0S");
  });

  test("a day stays the day, whatever the machine's zone", () => {
    expect(longDay("1969-07-16")).toBe("16 July 1969");
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
