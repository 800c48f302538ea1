import { beforeEach, describe, expect, test } from "vitest";
import { html, page, slowly, soon, textOf } from "../../../test/support/cached-page.ts";
import type { Make } from "./made-page.ts";
import { openPageCache, type PageCache } from "./page-cache.ts";

let now: number;
let cache: PageCache;
beforeEach(() => {
  now = Date.parse("2026-11-22T12:00:00Z");
  cache = openPageCache({
    bytes: 10_000_000,
    now: () => now,
    failed: () => undefined,
    made: () => undefined,
  });
  cache.hears(true);
});

describe("time", () => {
  test("ends a page at the instant that it named", async () => {
    await cache.get("/film", page("today", ["a"], now + 1000));
    now += 999;
    expect(textOf(cache.find("/film"))).toBe("today");
    now += 1;
    expect(cache.find("/film")).toBeUndefined();
  });

  test("has a page renewed that may lag, and whoever asks gets the old one meanwhile", async () => {
    let version = 1;
    const make: Make = async () => ({
      document: html(`version ${version}`),
      keys: new Set(["a"]),
      until: Infinity,
      renewAt: now + 1000,
    });
    await cache.get("/film", make);
    version = 2;
    now += 999;
    expect(textOf(cache.find("/film"))).toBe("version 1");
    expect(cache.figures().making).toBe(0);
    now += 1;
    expect(textOf(cache.find("/film"))).toBe("version 1");
    await soon(() => textOf(cache.find("/film")) === "version 2");
  });

  test("that a page is past already when it is made leaves it unkept", async () => {
    await cache.get("/film", page("yesterday", ["a"], now - 1));
    expect(cache.find("/film")).toBeUndefined();
  });
});

describe("while changes are not heard of", () => {
  test("nothing of before is shown, and nothing is kept", async () => {
    await cache.get("/film", page("before"));
    cache.hears(false);
    expect(cache.find("/film")).toBeUndefined();
    expect(textOf(await cache.get("/film", page("meanwhile")))).toBe("meanwhile");
    cache.hears(true);
    expect(cache.find("/film")).toBeUndefined();
    await cache.get("/film", page("after"));
    expect(textOf(cache.find("/film"))).toBe("after");
  });

  test("a page whose making they were not heard of for a while is not kept", async () => {
    const slow = slowly();
    const first = cache.get("/film", slow.make);
    cache.hears(false);
    cache.hears(true);
    slow.read("perhaps old");
    await first;
    expect(cache.find("/film")).toBeUndefined();
  });
});
