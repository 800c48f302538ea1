import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { databaseLimit } from "./database-limit.ts";
import { forgetExpiredLimits } from "./expired-limits.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

test("a count that counts no longer is forgotten; one that still does stays", async () => {
  const { db } = database;
  const needs = { db, secret: "a secret of thirty-two characters" };
  const once = databaseLimit(needs, "once", { points: 1, duration: 3600 });
  expect(await once.enter("somebody")).toBe(0);
  await db
    .insertInto("rate_limit")
    .values({ key: "old", points: 1, expire: Date.now() - 1000 })
    .execute();
  await forgetExpiredLimits(db);
  const left = await db.selectFrom("rate_limit").select("key").execute();
  expect(left.map(({ key }) => key.split(":")[0])).toEqual(["once"]);
  expect(await once.enter("somebody")).toBeGreaterThan(0);
});
