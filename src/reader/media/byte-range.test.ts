import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRange } from "./byte-range.ts";

const part = (start: number, end: number) => ({ kind: "part", start, end });
const whole = { kind: "whole" };
const unsatisfiable = { kind: "unsatisfiable" };

describe("a Range header (RFC 9110, section 14)", () => {
  test.each([
    ["no header", undefined, whole],
    ["first and last are both included", "bytes=0-499", part(0, 500)],
    ["one byte", "bytes=0-0", part(0, 1)],
    ["from there to the end", "bytes=9500-", part(9500, 10_000)],
    ["the last so many", "bytes=-500", part(9500, 10_000)],
    ["more than there is, from the end", "bytes=-20000", part(0, 10_000)],
    ["past the end", "bytes=9000-20000", part(9000, 10_000)],
    ["beyond the end", "bytes=10000-", unsatisfiable],
    ["the last none", "bytes=-0", unsatisfiable],
    ["last before first", "bytes=5-4", whole],
    ["another unit", "seconds=1-2", whole],
    ["no numbers", "bytes=-", whole],
    ["no range", "bytes=", whole],
    ["letters", "bytes=a-b", whole],
    ["neighbours become one", "bytes=0-499,500-999", part(0, 1000)],
    ["overlapping, out of order", "bytes=400-999, 0-499", part(0, 1000)],
    ["far apart: the whole", "bytes=0-9,5000-5009", whole],
    ["what cannot be had is left out", "bytes=0-9,20000-20010", part(0, 10)],
    ["nothing of it can be had", "bytes=20000-20010,30000-", unsatisfiable],
    [
      "many tiny ranges are ignored",
      `bytes=${Array.from({ length: 40 }, (_, at) => `${at}-${at}`).join(",")}`,
      whole,
    ],
  ])("%s", (_name, header, expected) => {
    expect(readRange(header, 10_000)).toEqual(expected);
  });

  test("whatever it says, a part lies inside the representation", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(100_000), (text, size) => {
        const asked = readRange(`bytes=${text}`, size);
        if (asked.kind !== "part") return;
        expect(asked.start).toBeGreaterThanOrEqual(0);
        expect(asked.end).toBeGreaterThan(asked.start);
        expect(asked.end).toBeLessThanOrEqual(size);
      }),
    );
  });
});
