import { setTimeout as wait } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { page, soon } from "../../../test/support/cached-page.ts";
import { openPageCache, type PageCache } from "./page-cache.ts";
import { openRemaking, type Remaking } from "./remaking.ts";
import type { Kept } from "./shelf.ts";

interface Making {
  readonly address: string;
  readonly stands: () => void;
  readonly over: () => void;
}

let begun: Making[];
let now: number;
let remaking: Remaking<Kept>;

beforeEach(() => {
  // Its own: what the test before left goes on.
  const own: Making[] = [];
  begun = own;
  now = 0;
  remaking = openRemaking<Kept>({
    now: () => now,
    isStillWanted: () => true,
    failed: () => undefined,
    remake: async ({ address }, stands) => {
      await new Promise<void>((over) => own.push({ address, stands, over }));
    },
  });
});

const kept = (address: string): Kept => ({ address }) as Kept;

const addresses = (): string[] => begun.map(({ address }) => address);

const turn = async (): Promise<void> => await wait(5);

test("while a page is packed the next is made", async () => {
  for (const address of ["/a", "/b", "/c"]) remaking.later(kept(address));
  expect(addresses()).toEqual(["/a"]);
  begun[0]?.stands();
  expect(addresses()).toEqual(["/a", "/b"]);
  begun[0]?.over();
  await turn();
  expect(addresses()).toEqual(["/a", "/b"]);
  begun[1]?.over();
  await turn();
  expect(addresses()).toEqual(["/a", "/b", "/c"]);
});

test("what a reader asked for goes before what nobody asked for", async () => {
  for (const address of ["/a", "/b", "/c"]) remaking.later(kept(address));
  remaking.soon(kept("/c"));
  begun[0]?.stands();
  expect(addresses()).toEqual(["/a", "/c"]);
});

test("what a reader waits for goes before all that is only made anew, for a moment", async () => {
  const waited = Promise.withResolvers<string>();
  const got = remaking.after(waited.promise);
  remaking.later(kept("/a"));
  expect(addresses()).toEqual([]);
  waited.resolve("it");
  expect(await got).toBe("it");
  expect(addresses()).toEqual(["/a"]);
});

test("a reader who waits long holds up nothing", async () => {
  void remaking.after(new Promise(() => undefined));
  remaking.later(kept("/a"));
  now += 25;
  await wait(40);
  expect(addresses()).toEqual(["/a"]);
});

test("of the pages that one change concerns, the most asked for is made first", async () => {
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
