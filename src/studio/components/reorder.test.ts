import { expect, test } from "vitest";
import { movedBy, movedTo } from "./reorder.ts";

const ids = ["a", "b", "c", "d"];

test("one goes up or down by a place, and no further than the ends", () => {
  expect(movedBy(ids, "b", -1)).toEqual(["b", "a", "c", "d"]);
  expect(movedBy(ids, "b", 1)).toEqual(["a", "c", "b", "d"]);
  expect(movedBy(ids, "a", -1)).toBeNull();
  expect(movedBy(ids, "d", 1)).toBeNull();
});

test("what is dropped stands before or after where it was dropped, in its own order", () => {
  expect(movedTo(ids, ["d", "a"], "b", true)).toEqual(["b", "a", "d", "c"]);
  expect(movedTo(ids, ["d"], "a", false)).toEqual(["d", "a", "b", "c"]);
  expect(movedTo(ids, ["b"], "b", true)).toBeNull();
});
