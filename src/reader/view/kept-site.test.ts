import { afterEach, beforeEach, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { changeSiteSetting } from "../../newsroom/site/change-settings.ts";
import { newsroomItself } from "../../newsroom/staff/actor.ts";
import { siteKey } from "../../newsroom/staff/keys.ts";
import { type KeptSite, openKeptSite } from "./kept-site.ts";

let database: TestDatabase;
let kept: KeptSite;

beforeEach(async () => {
  database = await testDatabase();
  kept = openKeptSite("http://localhost");
});
afterEach(async () => {
  await database.close();
});

const noon = new Date("2026-11-22T12:00:00Z");
const nameAt = async (instant = noon): Promise<string> => (await kept.read(database.db, instant)).name;
const rename = async (name: string): Promise<void> => {
  const by = { db: database.db, actor: newsroomItself, via: "test" };
  expect(await changeSiteSetting(by, "site.name", name)).toMatchObject({ ok: true });
};

test("while changes are heard of, the site is read once, until one of its keys changes", async () => {
  kept.hears(true);
  await rename("Before");
  expect(await nameAt()).toBe("Before");
  await rename("After");
  expect(await nameAt()).toBe("Before");
  kept.changed(["recording:another"]);
  expect(await nameAt()).toBe("Before");
  kept.changed([siteKey]);
  expect(await nameAt()).toBe("After");
});

test("while they are not heard of, it is read each time", async () => {
  for (const hears of [undefined, true, false]) {
    if (hears !== undefined) kept.hears(hears);
    if (hears === true) continue;
    await rename(`one ${hears}`);
    expect(await nameAt()).toBe(`one ${hears}`);
    await rename(`two ${hears}`);
    expect(await nameAt()).toBe(`two ${hears}`);
  }
});

test("what changed while it was read is not in it, and it is not kept", async () => {
  kept.hears(true);
  await rename("Before");
  const reading = nameAt();
  kept.changed([siteKey]);
  await reading;
  await rename("After");
  expect(await nameAt()).toBe("After");
});

test("it is read anew for another day, and after a minute", async () => {
  kept.hears(true);
  const lastInstant = new Date("2026-11-22T23:59:59Z");
  expect((await kept.read(database.db, lastInstant)).day).toBe("2026-11-22");
  expect((await kept.read(database.db, new Date("2026-11-23T00:00:00Z"))).day).toBe("2026-11-23");
  await rename("After");
  expect(await nameAt(new Date("2026-11-23T00:00:59Z"))).not.toBe("After");
  expect(await nameAt(new Date("2026-11-23T00:01:01Z"))).toBe("After");
});
