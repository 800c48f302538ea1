import { expect, test } from "vitest";
import { chapterAt } from "./facts.ts";
import { type Places, placesWith } from "./places.ts";

test("a place is remembered once, the latest last, and no more than a hundred", () => {
  let places: Places = [];
  for (let at = 0; at < 120; at += 1) places = placesWith(places, `episode-${at}`, 100 + at, 1000);
  expect(places).toHaveLength(100);
  expect(places.at(-1)).toEqual(["episode-119", 219]);
  places = placesWith(places, "episode-50", 77.9, 1000);
  expect(places.at(-1)).toEqual(["episode-50", 77]);
  expect(places.filter(([id]) => id === "episode-50")).toHaveLength(1);
});

test("who has heard nearly nothing, or all of it, begins anew", () => {
  const before: Places = [["one", 300]];
  expect(placesWith(before, "one", 3, 600)).toEqual([]);
  expect(placesWith(before, "one", 595, 600)).toEqual([]);
  expect(placesWith(before, "one", 500, 0)).toEqual([["one", 500]]);
});

test("the chapter heard is the last that has begun", () => {
  const chapters = [
    [0, "First"],
    [60, "Second"],
  ] as const;
  expect([0, 59.9, 60, 600].map((at) => chapterAt(chapters, at))).toEqual([
    "First",
    "First",
    "Second",
    "Second",
  ]);
  expect(chapterAt([[10, "Late"]], 5)).toBe("");
});
