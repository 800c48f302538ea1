import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../test/support/database.ts";
import { announce } from "./outbox.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("an event is kept with the change that it tells of", async () => {
  const { db } = database;
  await db.transaction().execute((trx) => announce(trx, "film.published", ["list:films"], { a: [1] }));
  expect(await db.selectFrom("outbox").select(["event", "keys", "payload"]).execute()).toEqual([
    { event: "film.published", keys: ["list:films"], payload: { a: [1] } },
  ]);
});
