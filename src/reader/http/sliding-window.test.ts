import { expect, test } from "vitest";
import { slidingWindow } from "./sliding-window.ts";

test("so many in any minute, and again when the oldest is a minute old", () => {
  const window = slidingWindow(2, 60_000, 10);
  expect([0, 10_000, 20_000, 59_999].map((now) => window.enter("a", now))).toEqual([0, 0, 40_000, 1]);
  expect([60_000, 60_001, 70_000].map((now) => window.enter("a", now))).toEqual([0, 9_999, 0]);
});

test("each is counted apart", () => {
  const window = slidingWindow(1, 60_000, 10);
  expect([window.enter("a", 0), window.enter("b", 0), window.enter("a", 1)]).toEqual([0, 0, 59_999]);
});

test("those that came longest ago are forgotten where there are too many to remember", () => {
  const window = slidingWindow(2, 60_000, 2);
  for (const [key, now] of [
    ["a", 0],
    ["b", 1],
    ["a", 2],
    ["c", 3],
  ] as const)
    window.enter(key, now);
  expect(window.enter("a", 4)).toBeGreaterThan(0);
  expect([window.enter("b", 5), window.enter("b", 6)]).toEqual([0, 0]);
});
