import { expect, test } from "vitest";
import { moveByDrop, moveByKey, type Topic, treeOf } from "./topic-moves.ts";

const topic = (id: string, parentId: string | null): Topic => ({
  id,
  parentId,
  name: id,
  slug: id,
  summary: "",
  pictureId: null,
});

// a, b with c and d below, e
const topics = [topic("a", null), topic("b", null), topic("c", "b"), topic("d", "b"), topic("e", null)];

test("keys move a topic among those beside it, under the one above, and out", () => {
  expect(moveByKey(topics, "b", "ArrowUp")).toEqual({ underId: null, beforeId: "a" });
  expect(moveByKey(topics, "a", "ArrowUp")).toBeNull();
  expect(moveByKey(topics, "a", "ArrowDown")).toEqual({ underId: null, beforeId: "e" });
  expect(moveByKey(topics, "b", "ArrowDown")).toEqual({ underId: null, beforeId: null });
  expect(moveByKey(topics, "e", "ArrowRight")).toEqual({ underId: "b", beforeId: null });
  expect(moveByKey(topics, "d", "ArrowLeft")).toEqual({ underId: null, beforeId: "e" });
  expect(moveByKey(topics, "e", "ArrowLeft")).toBeNull();
});

test("a topic is dropped before, after or on another", () => {
  expect(moveByDrop(topics, "c", "before")).toEqual({ underId: "b", beforeId: "c" });
  expect(moveByDrop(topics, "c", "after")).toEqual({ underId: "b", beforeId: "d" });
  expect(moveByDrop(topics, "e", "after")).toEqual({ underId: null, beforeId: null });
  expect(moveByDrop(topics, "e", "on")).toEqual({ underId: "e", beforeId: null });
});

test("the tree has each level in its order", () => {
  expect(treeOf(topics).map(({ id, below }) => [id, below.map((one) => one.id)])).toEqual([
    ["a", []],
    ["b", ["c", "d"]],
    ["e", []],
  ]);
});
