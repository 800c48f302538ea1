import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openTurns, type Turn, type Turns } from "./turns.ts";

let turns: Turns;
let began: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  turns = openTurns();
  began = [];
});

afterEach(() => {
  vi.useRealTimers();
});

const take = (name: string, turn: Turn = turns.anew()): Turn => {
  const own = began;
  void turn.comes.then(() => own.push(name));
  return turn;
};

const so = async (): Promise<readonly string[]> => {
  await turnOfTheLoop();
  return began;
};

test("pages are made one after another, in the order in which they are to be made", async () => {
  const [first, second] = [take("first"), take("second"), take("third")];
  expect(await so()).toEqual(["first"]);
  first.over();
  first.over();
  expect(await so()).toEqual(["first", "second"]);
  second?.over();
  expect(await so()).toEqual(["first", "second", "third"]);
});

test("what a reader asks for goes before the rest", async () => {
  const [first, , third] = [take("first"), take("second"), take("third")];
  third.hurry();
  first.over();
  third.over();
  expect(await so()).toEqual(["first", "third", "second"]);
});

test("what a reader waits for begins at once, and the rest when it is there", async () => {
  take("slow");
  const reader = take("reader", turns.forReader());
  const other = take("other reader", turns.forReader());
  expect(await so()).toEqual(["slow", "reader", "other reader"]);
  const own = openTurns();
  const first = own.forReader();
  take("anew", own.anew());
  expect(await so()).not.toContain("anew");
  first.over();
  expect(await so()).toContain("anew");
  reader.over();
  other.over();
});

test("a slow one holds up the others for a moment only, and no more than two are made at once", async () => {
  for (const name of ["slow", "slow too", "third"]) take(name);
  expect(await so()).toEqual(["slow"]);
  vi.advanceTimersByTime(24);
  expect(await so()).toEqual(["slow"]);
  vi.advanceTimersByTime(1);
  expect(await so()).toEqual(["slow", "slow too"]);
  vi.advanceTimersByTime(1000);
  expect(await so()).toEqual(["slow", "slow too"]);
});
