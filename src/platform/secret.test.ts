import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../test/support/database.ts";
import { secretFrom } from "./secret.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("the secret is made once, whoever asks first, and kept", async () => {
  const secrets = await Promise.all([1, 2, 3, 4].map(() => secretFrom(database.db, undefined)));
  expect(new Set(secrets).size).toBe(1);
  expect(secrets[0]?.length).toBeGreaterThanOrEqual(43);
  expect(await secretFrom(database.db, undefined)).toBe(secrets[0]);
});

test("the operator's own secret is used as it is", async () => {
  expect(await secretFrom(database.db, "the operator's own secret, long enough")).toBe(
    "the operator's own secret, long enough",
  );
});
