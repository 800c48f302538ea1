import { expect, test } from "vitest";
import { patience, presenceBoard, type Seat } from "./presence.ts";

const seat = (name: string, rest: Partial<Seat> = {}): Seat => ({
  storyId: "story",
  tab: `tab of ${name}`,
  staffId: name,
  name,
  block: null,
  ...rest,
});

test("whoever says that they are in a story is there, by name, until they say nothing for a while", () => {
  let now = 0;
  const board = presenceBoard(() => new Date(now));
  board.take(seat("Tomás", { block: "p1" }));
  now = patience - 1;
  board.take(seat("Inês"));
  board.take(seat("Ada", { storyId: "another" }));
  expect(board.inStory("story")).toEqual([seat("Inês"), seat("Tomás", { block: "p1" })]);
  now = patience;
  expect(board.inStory("story")).toEqual([seat("Inês")]);
});

test("a window is in one place, the last that it told", () => {
  const board = presenceBoard(() => new Date(0));
  board.take(seat("Inês", { block: "p1" }));
  board.hear(JSON.stringify(seat("Inês", { storyId: "another" })));
  expect(board.inStory("story")).toEqual([]);
  expect(board.inStory("another")).toEqual([seat("Inês", { storyId: "another" })]);
});

test("what another process tells that is no seat changes nothing", () => {
  const board = presenceBoard(() => new Date(0));
  for (const payload of ["", "{", "null", '{"storyId":"story"}']) board.hear(payload);
  expect(board.inStory("story")).toEqual([]);
});
