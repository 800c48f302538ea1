import { expect, test } from "vitest";
import { patience, presenceBoard, type Seat } from "./presence.ts";

const seat = (name: string, rest: Partial<Seat> = {}): Seat => ({
  storyId: "story",
  tab: `tab of ${name}`,
  staffId: name,
  name,
  block: null,
  writingSince: null,
  ...rest,
});

test("whoever says that they are in a story is there, by name, until they say nothing for a while", () => {
  let now = 0;
  const board = presenceBoard(() => new Date(now));
  board.take({ seat: seat("Tomás", { block: "p1" }) });
  now = patience - 1;
  board.take({ seat: seat("Inês") });
  board.take({ seat: seat("Ada", { storyId: "another" }) });
  expect(board.inStory("story")).toEqual([seat("Inês"), seat("Tomás", { block: "p1" })]);
  now = patience;
  expect(board.inStory("story")).toEqual([seat("Inês")]);
});

test("a window is in one place, the last that it told", () => {
  const board = presenceBoard(() => new Date(0));
  board.take({ seat: seat("Inês", { block: "p1" }) });
  board.hear(JSON.stringify({ seat: seat("Inês", { storyId: "another" }) }));
  expect(board.inStory("story")).toEqual([]);
  expect(board.inStory("another")).toEqual([seat("Inês", { storyId: "another" })]);
});

test("what another process tells that is no seat changes nothing", () => {
  const board = presenceBoard(() => new Date(0));
  for (const payload of ["", "{", "null", '{"seat":{"storyId":"story"}}', '{"ingest":"x"}'])
    board.hear(payload);
  expect(board.inStory("story")).toEqual([]);
});

test("whoever watches is told of each story where somebody comes, moves, goes or falls silent, and of nothing else", () => {
  let now = 0;
  const told: string[] = [];
  const board = presenceBoard(() => new Date(now));
  const stop = board.watch((storyId) => told.push(storyId));
  const tell = (name: string, rest: Partial<Seat> = {}) => board.take({ seat: seat(name, rest) });
  tell("Inês");
  tell("Inês");
  expect(told.splice(0)).toEqual(["story"]);
  tell("Inês", { block: "p1" });
  expect(told.splice(0)).toEqual(["story"]);
  tell("Inês", { storyId: "another" });
  expect(told.splice(0)).toEqual(["story", "another"]);
  tell("Ada");
  board.take({ gone: "tab of Ada", storyId: "story" });
  board.take({ gone: "tab of nobody", storyId: "story" });
  board.take({ gone: "tab of Inês", storyId: "story" });
  expect(told.splice(0)).toEqual(["story", "story"]);
  now = patience;
  board.inStory("story");
  expect(told.splice(0)).toEqual(["another"]);
  stop();
  tell("Inês");
  expect(told).toEqual([]);
});

test("since when somebody writes in a block stands until they leave it", () => {
  let now = 5;
  const board = presenceBoard(() => new Date(now));
  const here = { storyId: "story", tab: "tab of Inês", block: "p1" };
  board.take({ seat: seat("Inês", { block: "p1", writingSince: board.writingSince(here) }) });
  now = 9;
  expect(board.writingSince(here)).toBe(5);
  expect(board.writingSince({ ...here, block: "p2" })).toBe(9);
});
