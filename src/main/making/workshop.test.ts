import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { PageMessage } from "../../reader/cache/page-message.ts";
import { type AskedPage, type Customer, openWorkshop } from "./workshop.ts";

const keep = { names: [], whole: false };
const ask = (path: string): AskedPage => ({
  asked: { pattern: path, params: {}, path, target: path },
  target: path,
});

const pageOf = (text: string, keys: readonly string[], until = Infinity): PageMessage => ({
  document: {
    bytes: new TextEncoder().encode(text).buffer,
    gzipAt: text.length,
    headers: [],
    tags: { identity: "", gzip: "", br: "" },
    size: text.length,
  },
  keys: new Set(keys),
  until,
  renewAt: Infinity,
  looked: keep,
});

/** A workshop whose pages say how many were made before; `hold` keeps them from being finished. */
const open = (keys: readonly string[] = ["a"]) => {
  let made = 0;
  let time = 1000;
  let gate: Promise<void> = Promise.resolve();
  const told: string[] = [];
  const workshop = openWorkshop({
    make: async () => {
      made += 1;
      const text = String(made);
      await gate;
      return pageOf(text, keys, 100_000);
    },
    now: () => time,
    changed: (changed) => void told.push(changed.join()),
    doubt: () => void told.push("doubt"),
  });
  const enter = (): Customer => {
    const customer = workshop.enter();
    customer.hears(true);
    return customer;
  };
  return {
    workshop,
    enter,
    told,
    later: (milliseconds: number) => (time += milliseconds),
    hold: () => {
      const held = Promise.withResolvers<void>();
      gate = held.promise;
      return () => {
        gate = Promise.resolve();
        held.resolve();
      };
    },
  };
};

/** Nobody asks for it. */
const never = new Promise<void>(() => undefined);

/** What may begin has begun. */
const begun = async (): Promise<void> => await wait(0);

const textOf = ({ document }: PageMessage): string =>
  "bytes" in document ? new TextDecoder().decode(document.bytes) : "";

const get = async (customer: Customer, path = "/film"): Promise<string> =>
  textOf(await customer.make(ask(path)));

test("what one process had made the next gets, until something of it has changed", async () => {
  const { enter } = open();
  const [one, other] = [enter(), enter()];
  one.changed({ id: 1, keys: ["a"] });
  expect(await get(one)).toBe("1");
  other.changed({ id: 1, keys: ["a"] });
  expect(await get(other)).toBe("1");
  other.changed({ id: 2, keys: ["b"] });
  expect(await get(one)).toBe("1");
  other.changed({ id: 3, keys: ["a"] });
  expect(await get(other)).toBe("2");
});

test("whoever heard of a change does not get what was begun before it; others who ask at once make one page", async () => {
  const { enter, hold } = open();
  const [one, other, third] = [enter(), enter(), enter()];
  const finish = hold();
  const first = get(one);
  const same = get(third);
  await begun();
  other.changed({ id: 1, keys: ["a"] });
  const second = get(other);
  finish();
  expect(await Promise.all([first, same, second])).toEqual(["1", "1", "2"]);
  // Nor does it stay for those who come later.
  expect(await get(third)).toBe("2");
});

test("what has not had its turn yet has read everything that is told meanwhile", async () => {
  const { enter, hold } = open();
  const [one, other] = [enter(), enter()];
  const finish = hold();
  const slow = one.make(ask("/slow"), never);
  const later = one.make(ask("/later"), never);
  await begun();
  other.changed({ id: 1, keys: ["a"] });
  const joined = get(other, "/later");
  finish();
  await slow;
  expect([textOf(await later), await joined]).toEqual(["2", "2"]);
});

test("a process that has just come, or hears of nothing, gets nothing of before", async () => {
  const { enter, workshop, told } = open();
  const one = enter();
  enter();
  expect(await get(one)).toBe("1");
  const late = workshop.enter();
  expect(await get(late)).toBe("2");
  late.hears(true);
  expect(await get(late)).toBe("3");
  expect(await get(late)).toBe("3");
  late.hears(false);
  expect(await get(late)).toBe("4");
  expect(told.filter((one_) => one_ === "doubt")).toHaveLength(3);
});

test("a page stays for a moment only, and not for a process that is alone", async () => {
  const { enter, later } = open();
  const one = enter();
  expect([await get(one), await get(one)]).toEqual(["1", "2"]);
  const other = enter();
  expect(await get(one)).toBe("3");
  expect(await get(other)).toBe("3");
  later(3000);
  expect(await get(other)).toBe("4");
  other.leave();
  expect([await get(one), await get(one)]).toEqual(["5", "6"]);
});

test("what nobody can tell the changes of is shared with those alone who ask while it is made", async () => {
  const { enter, hold } = open([]);
  const [one, other] = [enter(), enter()];
  const finish = hold();
  const both = [get(one), get(other)];
  finish();
  expect(await Promise.all(both)).toEqual(["1", "1"]);
  expect(await get(other)).toBe("2");
});

test("with many pages under way another process had better make its own, unless its page is among them", async () => {
  const { enter, hold } = open();
  const [one, other] = [enter(), enter()];
  const finish = hold();
  const all = ["/1", "/2", "/3", "/4", "/5", "/6", "/7", "/8"].map(async (path) => await get(one, path));
  expect([other.isBusyFor(ask("/4")), other.isBusyFor(ask("/9"))]).toEqual([false, true]);
  finish();
  await Promise.all(all);
  expect(other.isBusyFor(ask("/9"))).toBe(false);
});

test("each change counts once, however many tell it", async () => {
  const { enter, told } = open();
  const [one, other] = [enter(), enter()];
  one.changed({ id: 7, keys: ["site"] });
  other.changed({ id: 7, keys: ["site"] });
  expect(told.filter((one_) => one_ === "site")).toHaveLength(1);
});
