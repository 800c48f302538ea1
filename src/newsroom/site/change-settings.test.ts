import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom } from "../../../test/support/recording.ts";
import { changeSiteSetting, changeSiteSettings } from "./change-settings.ts";
import { readSiteSettings } from "./setting.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const set = async (name: string, value: string) =>
  await changeSiteSetting(byNewsroom(database.db), name, value);

const auditLines = async (): Promise<number> =>
  (await database.db.selectFrom("audit").select("id").where("action", "=", "setting.changed").execute())
    .length;

test.each([
  ["site.language", "en-1", "no language code"],
  ["site.zone", "Atlantis/Harbour", "no time zone"],
  ["site.name", " ", "cannot be"],
  ["site.colour", "red", "There is no setting"],
])("%s cannot be “%s”", async (name, value, told) => {
  expect(await set(name, value)).toEqual({ ok: false, problem: expect.stringContaining(told) });
});

test("what stands so already is no change, and nothing in the audit", async () => {
  expect(await set("site.language", "de")).toEqual({ ok: true, value: null });
  expect(await set("site.language", "de")).toEqual({ ok: true, value: null });
  expect(await auditLines()).toBe(1);
});

test("of several settings none is changed where one cannot be", async () => {
  const before = await readSiteSettings(database.db);
  const changed = await changeSiteSettings(byNewsroom(database.db), {
    "site.tagline": "By the sea",
    "site.founded": "long ago",
  });
  expect(changed).toEqual({ ok: false, problem: { "site.founded": expect.stringContaining("no year") } });
  expect(await readSiteSettings(database.db)).toEqual(before);
});
