import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { keepParts } from "./kept-parts.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const changed = async (...keys: string[]) =>
  await database.db.insertInto("outbox").values({ event: "test", keys }).execute();

/** Asks for two parts, and tells which of them were made for it. */
const asking = () => {
  const parts = keepParts(database.db);
  return async (day = "2026-03-01", meanwhile?: () => Promise<unknown>) => {
    const made: string[] = [];
    const partOf = await parts.upToDate(day);
    for (const name of ["one", "two"])
      await partOf(name, async () => {
        made.push(name);
        await meanwhile?.();
        return { text: name, keys: [`story:${name}`, "person:both"] };
      });
    return made;
  };
};

test("a part is made once, and anew when something that it was made of has changed", async () => {
  await changed("story:before");
  const ask = asking();
  expect(await ask()).toEqual(["one", "two"]);
  expect(await ask()).toEqual([]);
  await changed("story:two", "list:stories");
  expect(await ask()).toEqual(["two"]);
  await changed("person:both");
  expect(await ask()).toEqual(["one", "two"]);
  await changed("story:another");
  expect(await ask()).toEqual([]);
});

test("a new day makes all of them anew", async () => {
  const ask = asking();
  await ask();
  expect(await ask("2026-03-02")).toEqual(["one", "two"]);
});

test("what changed while a part was made is not missed", async () => {
  const ask = asking();
  await ask("2026-03-01", async () => await changed("story:one", "story:two"));
  expect(await ask()).toEqual(["one", "two"]);
});

test("a part that is made while another reader sees a change is not kept", async () => {
  await changed("story:before");
  const parts = keepParts(database.db);
  const make = async () => ({ text: "as it was", keys: ["story:one"] });
  const slow = await parts.upToDate("2026-03-01");
  await slow("one", async () => {
    await changed("story:one");
    await parts.upToDate("2026-03-01");
    return await make();
  });
  const next = await parts.upToDate("2026-03-01");
  const fresh = { text: "as it is", keys: [] };
  expect(await next("one", async () => fresh)).toBe(fresh);
});

test("a change that is committed after one with a higher number is not missed", async () => {
  const ask = asking();
  await changed("story:before");
  const late = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const slow = database.db.transaction().execute(async (trx) => {
    await trx
      .insertInto("outbox")
      .values({ event: "test", keys: ["story:one"] })
      .execute();
    begun.resolve();
    await late.promise;
  });
  await begun.promise;
  await changed("story:another");
  expect(await ask()).toEqual(["one", "two"]);
  late.resolve();
  await slow;
  expect(await ask()).toEqual(["one"]);
});
