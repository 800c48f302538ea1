import { expect, test } from "vitest";
import { topicRows } from "./topic-rows.ts";

const topics = [
  { id: "a", name: "Power", parent: null },
  { id: "b", name: "Space", parent: null },
  { id: "c", name: "Courts", parent: "a" },
  { id: "d", name: "Moon", parent: "b" },
  { id: "e", name: "Lost parent", parent: "gone" },
];

const shown = (typed: string) => topicRows(topics, typed).map(({ name, depth }) => [depth, name]);

test("what is below a topic follows it, one step in; one whose parent is not there stands at the top", () => {
  expect(shown("")).toEqual([
    [0, "Power"],
    [1, "Courts"],
    [0, "Space"],
    [1, "Moon"],
    [0, "Lost parent"],
  ]);
});

test("letters leave those that have them, and what stands above", () => {
  expect(shown("moo")).toEqual([
    [0, "Space"],
    [1, "Moon"],
  ]);
  expect(shown("zzz")).toEqual([]);
});
