import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { callWorkshop } from "./line-to-workshop.ts";
import { type OneForAll, openOneForAll } from "./one-for-all.ts";
import { openToOthers } from "./open-to-others.ts";
import { type AskedPage, openWorkshop, type Workshop } from "./workshop.ts";

let folder: string;
let path: string;
let opened: OneForAll[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-making-"));
  path = join(folder, "socket");
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map(async ({ stop }) => await stop()));
  await rm(folder, { recursive: true, force: true });
});

const ask = (target: string): AskedPage => ({
  asked: { pattern: "/", params: {}, path: "/", target },
  target,
});

/** Its pages say who made them. */
const workshopOf = (name: string, slow = 0): Workshop =>
  openWorkshop({
    make: async ({ target }) => {
      if (target === "/fails" && name === "first") throw new Error("no such thing");
      await wait(slow);
      const document = { status: 200, headers: {}, text: name };
      return {
        document,
        keys: new Set(["a"]),
        until: Infinity,
        renewAt: Infinity,
        looked: { names: [], whole: false },
      };
    },
    now: () => 0,
    changed: () => undefined,
    doubt: () => undefined,
  });

const start = (name: string, slow?: number): OneForAll => {
  const one = openOneForAll({ workshop: workshopOf(name, slow), path });
  one.hears(true);
  opened.push(one);
  return one;
};

const whoMakes = async (one: OneForAll, target = "/"): Promise<string> => {
  const { document } = await one.make(ask(target));
  return "text" in document ? document.text : "";
};

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let turn = 0; turn < 400; turn += 1) {
    if (await holds()) return;
    await wait(10);
  }
  throw new Error("not within 4 s");
};

test("the first to come makes the pages of all; when it goes each makes its own at once, and then another those of all", async () => {
  const first = start("first");
  await until(async () => (await readdir(folder)).join() === "socket");
  const [second, third] = [start("second"), start("third")];
  await until(async () => (await whoMakes(second)) === "first" && (await whoMakes(third)) === "first");
  expect(await whoMakes(first)).toBe("first");
  await first.stop();
  const names = ["second", "third"];
  expect(names).toContain(await whoMakes(third));
  await until(async () => (await whoMakes(second)) === (await whoMakes(third)));
  expect(await readdir(folder)).toEqual(["socket"]);
});

test("what is under way when the other dies is made here; what the other cannot make, too", async () => {
  const others = await openToOthers(workshopOf("first", 500), path);
  const second = start("second");
  await wait(50);
  const asked = whoMakes(second);
  expect(await whoMakes(second, "/fails")).toBe("second");
  await others.close();
  expect(await asked).toBe("second");
});

test("of two that open at once one is found, and the other learns it", async () => {
  const [one, other] = await Promise.all([
    openToOthers(workshopOf("one"), path),
    openToOthers(workshopOf("other"), path),
  ]);
  expect(new Set([await one.isFound(), await other.isFound()])).toEqual(new Set([false, true]));
  await Promise.all([one.close(), other.close()]);
  expect(await readdir(folder)).toEqual([]);
});

test("what a killed process left is nobody; whoever does not answer is not waited for", async () => {
  await writeFile(path, "");
  expect(await callWorkshop(path)).toBeUndefined();
  expect(await callWorkshop(join(folder, "nothing"))).toBeUndefined();
  const alone = start("alone");
  expect(await whoMakes(alone)).toBe("alone");
});
