import { expect, test } from "vitest";
import { heldBlocks } from "./presence-held.ts";
import type { Seat } from "./presence.ts";

const seat = (tab: string, block: string | null, writingSince: number | null): Seat => ({
  storyId: "story",
  tab,
  staffId: tab,
  name: tab,
  block,
  writingSince,
});

const holders = (...asked: Parameters<typeof heldBlocks>) =>
  Object.fromEntries([...heldBlocks(...asked)].map(([block, { tab }]) => [block, tab]));

test("whoever has been writing in a block longest holds it; who only reads there does not", () => {
  const seats = [seat("ada", "p1", 20), seat("bo", "p1", 10), seat("cy", "p2", null), seat("di", null, null)];
  expect(holders(seats, [])).toEqual({ p1: "bo" });
});

test("of two who began at once every process names the same", () => {
  const seats = [seat("bo", "p1", 10), seat("ada", "p1", 10)];
  expect(holders(seats, [])).toEqual(holders(seats.toReversed(), []));
});

test("a block that was given is theirs while they are in it, writing or not; the last time counts", () => {
  const seats = [seat("ada", "p1", null), seat("bo", "p1", 10), seat("cy", "p1", null)];
  const ada = { blockId: "p1", tab: "ada" };
  const cy = { blockId: "p1", tab: "cy" };
  expect(holders(seats, [ada])).toEqual({ p1: "ada" });
  expect(holders(seats, [cy, ada])).toEqual({ p1: "cy" });
  expect(holders([seat("ada", "p2", null), seat("bo", "p1", 10)], [ada])).toEqual({ p1: "bo" });
});
