import { expect, test } from "vitest";
import { inReadingOrder, placeThread, plainTextOf } from "./place-thread.ts";

const text = (id: string, ...runs: readonly string[]) => ({
  kind: "paragraph",
  id,
  content: runs.map((run) => ({ type: "text", text: run })),
});

const story = {
  body: {
    blocks: [
      text("p1", "It happened ", "at  noon,", " they say."),
      text("p2", "Nobody was “there”."),
      { kind: "list", id: "l1", items: [{ id: "i1", content: [{ type: "text", text: "First the boat" }] }] },
    ],
  },
};

test.each([
  ["the story as a whole", null, "", { at: "story" }],
  ["a block", "p2", "", { at: "block", blockId: "p2" }],
  ["a block that is no more", "p9", "", { at: "gone" }],
  ["words across marks", "p1", "happened at noon", { at: "block", blockId: "p1" }],
  ["words whose look changed", "p2", 'WAS "there"', { at: "block", blockId: "p2" }],
  ["words that went into another block", "p1", "Nobody was", { at: "moved", blockId: "p2" }],
  ["words of a block that was split", "p9", "they say", { at: "moved", blockId: "p1" }],
  ["an item of a list", "i1", "the boat", { at: "block", blockId: "l1" }],
  ["words that are gone", "p1", "at midnight", { at: "gone" }],
] as const)("%s: found by id, then by words", (_, blockId, quoted, placed) => {
  expect(placeThread({ blockId, quoted }, story)).toEqual(placed);
});

test("what cannot be read moves nothing", () => {
  expect(placeThread({ blockId: "p1", quoted: "noon" }, null)).toEqual({ at: "block", blockId: "p1" });
});

test("what is said stands in the order of the text: of the story first, of what is gone last", () => {
  const said = [
    { blockId: "p2", quoted: "there" },
    { blockId: "p9", quoted: "gone" },
    { blockId: "p1", quoted: "" },
    { blockId: null, quoted: "" },
  ];
  const placed = said.map((one) => ({ one, placed: placeThread(one, story) }));
  expect(inReadingOrder(placed, story).map(({ one }) => one.blockId)).toEqual([null, "p1", "p2", "p9"]);
});

test("a block is known by its words", () => {
  expect(plainTextOf(story, "p2")).toBe("Nobody was “there”.");
  expect(plainTextOf(story, "p9")).toBe("");
});
