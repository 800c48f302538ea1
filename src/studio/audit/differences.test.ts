import { expect, test } from "vitest";
import { differencesOf } from "./differences.ts";

test("what stayed the same is left out; what came and what went has one side", () => {
  expect(
    differencesOf({ name: "A", role: "editor", old: 1 }, { name: "A", role: "viewer", new: [2] }),
  ).toEqual([
    { name: "role", before: "editor", after: "viewer" },
    { name: "old", before: "1", after: null },
    { name: "new", before: null, after: "[2]" },
  ]);
});

test("nothing before: everything is new; null is nothing", () => {
  expect(differencesOf(null, { name: "A", email: null })).toEqual([
    { name: "name", before: null, after: "A" },
  ]);
  expect(differencesOf(null, null)).toEqual([]);
});

test("a state that is no record is one field without a name", () => {
  expect(differencesOf("a", "b")).toEqual([{ name: "", before: "a", after: "b" }]);
});
