import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, soon } from "../../../test/support/cached-page.ts";
import { openPageCache, type PageCache } from "./page-cache.ts";
import { openRemaking, type Remaking } from "./remaking.ts";
import type { Kept } from "./shelf.ts";

interface Making {
  readonly address: string;
  /** Whether it was asked for meanwhile. */
  isAsked: boolean;
  readonly over: () => void;
}

let begun: Making[];
let now: number;
let remaking: Remaking<Kept>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  // Its own: what the test before left goes on.
  const own: Making[] = [];
  begun = own;
  now = 0;
  remaking = openRemaking<Kept>({
    now: () => now,
    isStillWanted: () => true,
    failed: () => undefined,
    remake: async ({ address }, asked) => {
      await new Promise<void>((over) => {
        const making = { address, isAsked: false, over };
        own.push(making);
        void asked.then(() => (making.isAsked = true));
      });
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const kept = (address: string): Kept => ({ address }) as Kept;

/** What was begun; what was asked for with a mark of exclamation. */
const told = async (): Promise<readonly string[]> => {
  await turnOfTheLoop();
  return begun.map(({ address, isAsked }) => (isAsked ? `${address}!` : address));
};

test("one page is asked of its maker after another, but no slow one holds up the rest", async () => {
  for (const address of ["/a", "/b", "/c", "/d"]) remaking.later(kept(address));
  expect(await told()).toEqual(["/a"]);
  begun[0]?.over();
  expect(await told()).toEqual(["/a", "/b"]);
  vi.advanceTimersByTime(24);
  expect(await told()).toEqual(["/a", "/b"]);
  vi.advanceTimersByTime(1);
  expect(await told()).toEqual(["/a", "/b", "/c"]);
  vi.advanceTimersByTime(1000);
  expect(await told()).toEqual(["/a", "/b", "/c"]);
});

test("what a reader asked for goes before what nobody asked for, and its maker is told so", async () => {
  for (const address of ["/a", "/b", "/c", "/d"]) remaking.later(kept(address));
  remaking.soon(kept("/d"));
  expect(await told()).toEqual(["/a", "/d!"]);
  remaking.soon(kept("/b"));
  remaking.hurry("/a");
  expect(await told()).toEqual(["/a!", "/d!", "/b!"]);
});

test("what changes while it is made is made once more, after a rest", async () => {
  remaking.later(kept("/a"));
  now += 20;
  remaking.later(kept("/a"));
  begun[0]?.over();
  expect(await told()).toEqual(["/a"]);
  vi.advanceTimersByTime(19);
  expect(await told()).toEqual(["/a"]);
  vi.advanceTimersByTime(1);
  expect(await told()).toEqual(["/a", "/a"]);
});

test("of the pages that one change concerns, the most asked for is made first", async () => {
  vi.useRealTimers();
  const made: string[] = [];
  const cache: PageCache = openPageCache({
    bytes: 1_000_000,
    now: () => now,
    failed: () => undefined,
    made: (address) => made.push(address),
  });
  cache.hears(true);
  for (const path of ["/a", "/b", "/c"]) await cache.get(path, page("x", ["k"]));
  for (const path of ["/b", "/c", "/b"]) cache.find(path);
  cache.changed(["k"], false);
  await soon(() => made.length === 6);
  expect(made.slice(3)).toEqual(["/b", "/c", "/a"]);
});
