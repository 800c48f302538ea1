import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { clientConfig, socketUrl, toDatabase } from "./connection.ts";
import { json, openDatabase } from "./database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const ask = async (question: ReturnType<typeof sql>): Promise<unknown> => {
  const { rows } = await sql<{ answer: unknown }>`select ${question} as answer`.execute(database.db);
  return rows[0]?.answer;
};

test("a bigint is a number, and one that does not fit is a fault", async () => {
  expect(await ask(sql`9007199254740991::bigint`)).toBe(9007199254740991);
  expect(await ask(sql`array[1, null, -5]::bigint[]`)).toEqual([1, null, -5]);
  await expect(ask(sql`9007199254740992::bigint`)).rejects.toThrow("beyond");
});

test("a date is its day, whatever the zone of the machine", async () => {
  expect(await ask(sql`date '2026-03-29'`)).toBe("2026-03-29");
  expect(await ask(sql`array[date '2026-03-29', null]`)).toEqual(["2026-03-29", null]);
});

test("no query is compiled, whatever the server's own setting", async () => {
  await sql`alter database ${sql.ref(new URL(database.connection.url).pathname.slice(1))} set jit = on`.execute(
    database.db,
  );
  const db = openDatabase(database.connection);
  const { rows } = await sql`select current_setting('jit') as jit`.execute(db);
  await db.destroy();
  expect(rows).toEqual([{ jit: "off" }]);
});

test("an instant is a Date", async () => {
  expect(await ask(sql`timestamptz '2026-03-29T12:00:00.123Z'`)).toEqual(
    new Date("2026-03-29T12:00:00.123Z"),
  );
});

test("whatever JSON can say is read as it was written", async () => {
  const withoutZeroBytes = fc
    .jsonValue()
    .filter((value) => !JSON.stringify(value).includes(String.raw`\u0000`));
  await fc.assert(
    fc.asyncProperty(withoutZeroBytes, async (value) => {
      expect(await ask(json(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 100 },
  );
});

test("a socket's folder may have any name", () => {
  const url = socketUrl("/tmp/a b%/ü", "newsreel", "newsreel");
  expect(new URL(toDatabase({ url }, "other").url).searchParams.get("host")).toBe("/tmp/a b%/ü");
  expect(clientConfig({ url })).toMatchObject({ connectionString: url });
});
