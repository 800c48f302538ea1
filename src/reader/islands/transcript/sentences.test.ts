import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexAt, saidLength, timesOf } from "./sentences.ts";

describe("the sentence being spoken", () => {
  const sentences = [
    { start: 1, end: 3 },
    { start: 3.5, end: 5 },
    { start: 20, end: 22 },
  ];

  test("is the last that has begun, through a short pause after it", () => {
    expect(
      [0, 1, 2.9, 3.2, 3.5, 6.9, 7, 19.9, 20, 23, 25].map((seconds) => indexAt(sentences, seconds)),
    ).toEqual([-1, 0, 0, 0, 1, 1, -1, -1, 2, 2, -1]);
    expect(indexAt([], 5)).toBe(-1);
  });

  test("bears its times in milliseconds, or none", () => {
    expect(timesOf("61200,64810")).toEqual({ start: 61.2, end: 64.81 });
    expect(timesOf(undefined)).toBeNull();
    expect(timesOf("a,b")).toBeNull();
  });
});

describe("what has been said of a sentence", () => {
  test("grows word by word from nothing to all of it", () => {
    expect(
      [0, 0.1, 0.5, 0.99, 1].map((share) =>
        "We had the main bus".slice(0, saidLength("We had the main bus", share)),
      ),
    ).toEqual(["", "We", "We had the", "We had the main bus", "We had the main bus"]);
  });

  test("never goes back, nor beyond the end", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, a, b) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          expect(saidLength(text, less)).toBeLessThanOrEqual(saidLength(text, more));
          expect(saidLength(text, more)).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
