import { setTimeout as wait } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { html, page, slowly, soon, textOf } from "../../../test/support/cached-page.ts";
import type { Make } from "./made-page.ts";
import { openPageCache, type PageCache } from "./page-cache.ts";

let now: number;
let made: string[];
let cache: PageCache;

const open = (bytes = 10_000_000): PageCache => {
  now = Date.parse("2026-11-22T12:00:00Z");
  made = [];
  const opened = openPageCache({
    bytes,
    now: () => now,
    failed: () => undefined,
    made: (address) => made.push(address),
  });
  opened.hears(true);
  return opened;
};

beforeEach(() => {
  cache = open();
});

describe("what is kept", () => {
  test("is found again, and made once however many ask at once", async () => {
    const got = await Promise.all(
      Array.from({ length: 50 }, async () => await cache.get("/film", page("film"))),
    );
    expect(got.map(textOf)).toEqual(Array.from({ length: 50 }, () => "film"));
    expect(textOf(cache.find("/film"))).toBe("film");
    expect(made).toEqual(["/film"]);
  });

  test.each([
    ["a page that noted nothing", { ...html("x") }, []],
    ["what is not there", { ...html("x"), status: 404 }, ["a"]],
    ["a redirect", { status: 301, headers: { location: "/" }, text: "" }, ["a"]],
  ] as const)("is not %s", async (_, document, keys) => {
    await cache.get("/x", async () => ({
      document,
      keys: new Set(keys),
      until: Infinity,
      renewAt: Infinity,
    }));
    expect(cache.find("/x")).toBeUndefined();
    expect(cache.figures()).toMatchObject({ pages: 0, bytes: 0 });
  });

  test.each([
    ["a path spelt otherwise", "/%66ilm"],
    ["a preview", "/film?preview=token"],
    ["an endless address", `/film?t=${"9".repeat(1000)}`],
  ])("is nothing for %s", async (_, target) => {
    await cache.get(target, page("film"));
    await cache.get("/film", page("public"));
    expect(cache.find(target)).toBeUndefined();
    expect(made).toHaveLength(target.includes("%66") || target.includes("?") ? 1 : 2);
  });

  test("takes no more memory than it may: what was not asked for longest goes", async () => {
    cache = open(40_000);
    const text = "x".repeat(20_000);
    for (let number = 0; number < 40; number += 1) {
      now += 2000;
      await cache.get(`/${number}`, page(text));
      cache.find("/0");
      expect(cache.figures().bytes).toBeLessThanOrEqual(40_000);
    }
    expect(cache.figures().pages).toBeGreaterThan(5);
    expect(cache.find("/0")).toBeDefined();
    expect(cache.find("/1")).toBeUndefined();
    expect(cache.find("/39")).toBeDefined();
  });

  test("a million queries do not push out the pages without one", async () => {
    cache = open(100_000);
    await cache.get("/film", page("film"));
    const asked: Make = async (query) => ({
      document: html(`${query.get("t")} ${"x".repeat(5000)}`),
      keys: new Set(["a"]),
      until: Infinity,
      renewAt: Infinity,
    });
    for (let number = 0; number < 200; number += 1) await cache.get(`/film?t=${number}`, asked);
    expect(textOf(cache.find("/film"))).toBe("film");
    expect(cache.figures().bytes).toBeLessThanOrEqual(100_000);
  });
});

describe("a query", () => {
  const make: Make = async (query) => ({
    document: html(`t=${query.get("t")}`),
    keys: new Set(["a"]),
    until: Infinity,
    renewAt: Infinity,
  });

  test("makes another page only by what pages look at", async () => {
    const texts: (string | undefined)[] = [];
    for (const target of ["/film?t=1&utm=x", "/film?utm=y&t=1", "/film?t=2", "/film?fbclid=z", "/film"])
      texts.push(textOf(await cache.get(target, make)));
    expect(texts).toEqual(["t=1", "t=1", "t=2", "t=null", "t=null"]);
    expect(made).toHaveLength(3);
    expect(textOf(cache.find("/film?gclid=q&t=2"))).toBe("t=2");
  });

  test("gives nobody the page of another, though nobody knows yet what it looks at", async () => {
    const targets = Array.from({ length: 20 }, (_, at) => `/film?t=${at % 5}&utm=${at}`);
    const got = await Promise.all(targets.map(async (target) => textOf(await cache.get(target, make))));
    expect(got).toEqual(targets.map((_, at) => `t=${at % 5}`));
  });

  test("that is looked at as a whole is not kept", async () => {
    await cache.get("/film?a=1", async (query) => ({
      document: html([...query].join(",")),
      keys: new Set(["a"]),
      until: Infinity,
      renewAt: Infinity,
    }));
    expect(cache.figures().pages).toBe(0);
  });
});

describe("a change", () => {
  test("of one thing has exactly the pages made anew that used it", async () => {
    let version = 1;
    for (const [path, keys] of [
      ["/one", ["a", "site"]],
      ["/two", ["a", "b", "site"]],
      ["/three", ["b", "site"]],
    ] as const)
      await cache.get(
        path,
        page(() => `${path} ${version}`, keys),
      );
    version = 2;
    made.length = 0;
    cache.changed(["a"], false);
    await soon(() => made.length === 2 && cache.figures().making === 0);
    expect(made.toSorted()).toEqual(["/one", "/two"]);
    expect(textOf(cache.find("/one"))).toBe("/one 2");
    expect(textOf(cache.find("/three"))).toBe("/three 1");
  });

  test("is shown a moment late at most, and while it is made readers get what was there", async () => {
    const slow = slowly();
    const first = cache.get("/film", slow.make);
    slow.read("old");
    await first;
    cache.changed(["a"], false);
    expect(textOf(cache.find("/film"))).toBe("old");
    await soon(() => slow.begun() === 2);
    now += 1501;
    expect(cache.find("/film")).toBeUndefined();
    const asked = cache.get("/film", slow.make);
    slow.read("new");
    expect(textOf(await asked)).toBe("new");
    await soon(() => textOf(cache.find("/film")) === "new");
    expect(slow.begun()).toBe(2);
  });

  test("that takes something away is waited for", async () => {
    const slow = slowly();
    const first = cache.get("/film", slow.make);
    slow.read("secret");
    await first;
    cache.changed(["a"], true);
    expect(cache.find("/film")).toBeUndefined();
    const asked = cache.get("/film", slow.make);
    slow.read("without");
    expect(textOf(await asked)).toBe("without");
  });

  test("while the page is made leaves what was read before not fresh: it is made once more", async () => {
    const slow = slowly();
    const first = cache.get("/film", slow.make);
    cache.changed(["a"], false);
    slow.read("old");
    expect(textOf(await first)).toBe("old");
    await soon(() => slow.begun() === 2);
    slow.read("new");
    await soon(() => textOf(cache.find("/film")) === "new" && cache.figures().making === 0);
  });

  test("that takes something away while the page is made: whoever asks after it does not get what was read before", async () => {
    const slow = slowly();
    const first = cache.get("/film", slow.make);
    cache.changed(["a"], true);
    const later = cache.get("/film", slow.make);
    slow.read("without");
    expect(textOf(await later)).toBe("without");
    slow.waiting[0]?.("secret");
    await first;
    expect(textOf(cache.find("/film"))).toBe("without");
  });

  test("that leaves no page there drops the one that was", async () => {
    let isThere = true;
    const make: Make = async () => ({
      document: { ...html("film"), status: isThere ? 200 : 404 },
      keys: new Set(["a"]),
      until: Infinity,
      renewAt: Infinity,
    });
    await cache.get("/film", make);
    isThere = false;
    cache.changed(["a"], false);
    await soon(() => cache.figures().making === 0);
    expect(cache.find("/film")).toBeUndefined();
    expect(cache.figures().pages).toBe(0);
  });

  test("after change does not keep a page in demand that nobody asks for", async () => {
    await cache.get("/film", page("film"));
    for (let minute = 0; minute < 12; minute += 1) {
      now += 60_000;
      cache.changed(["a"], false);
      await soon(() => cache.figures().making === 0);
    }
    expect(cache.figures().pages).toBe(0);
    expect(made.length).toBeLessThan(12);
  });

  test("of something else while the page is made leaves it alone", async () => {
    const slow = slowly();
    const first = cache.get("/film", slow.make);
    cache.changed(["b"], true);
    slow.read("film");
    await first;
    expect(textOf(cache.find("/film"))).toBe("film");
    expect(slow.begun()).toBe(1);
  });

  test("a thousand times in a row makes the page a few times, and the last one counts", async () => {
    let version = 0;
    const make: Make = async () => {
      const read = version;
      await wait(10);
      now += 10;
      return { document: html(`version ${read}`), keys: new Set(["a"]), until: Infinity, renewAt: Infinity };
    };
    await cache.get("/film", make);
    for (let change = 0; change < 1000; change += 1) {
      version += 1;
      cache.changed(["a"], false);
      if (change % 20 === 0) await wait(1);
    }
    await soon(() => textOf(cache.find("/film")) === "version 1000");
    expect(made.length).toBeLessThan(20);
  });

  test("of a page that nobody has asked for in a while drops it", async () => {
    await cache.get("/film", page("film"));
    now += 11 * 60_000;
    cache.changed(["a"], false);
    expect(cache.figures()).toMatchObject({ pages: 0, making: 0 });
  });

  test("that cannot be followed because the database is away is tried again by the next reader", async () => {
    let isAway = false;
    const make: Make = async (query) => {
      if (isAway) throw new Error("away");
      return await page(isAway ? "" : "film")(query);
    };
    await cache.get("/film", make);
    isAway = true;
    cache.changed(["a"], true);
    await soon(() => cache.figures().making === 0);
    await expect(cache.get("/film", make)).rejects.toThrow("away");
    isAway = false;
    expect(textOf(await cache.get("/film", make))).toBe("film");
  });
});
