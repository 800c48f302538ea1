import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import type { Trx } from "./database.ts";
import { onceMore } from "./patient-pool.ts";
import { openSnapshots, type Snapshots } from "./snapshots.ts";

let database: TestDatabase;
let snapshots: Snapshots;

beforeAll(async () => {
  database = await testDatabase();
  snapshots = openSnapshots({ ...database.connection, maxConnections: 1 });
});
afterAll(async () => {
  await snapshots.close();
  await database.close();
});

const setting = async (value: string): Promise<void> => {
  await sql`insert into setting (name, value) values ('site.tagline', to_jsonb(${value}::text))
    on conflict (name) do update set value = excluded.value`.execute(database.db);
};

const asked = sql<{
  value: string;
}>`select value #>> '{}' as value from setting where name = ${"site.tagline"}`;

test("all is read as it stood at one instant", async () => {
  await setting("before");
  const seen = await snapshots.read(async (snapshot) => {
    const first = await asked.execute(snapshot);
    await setting("after");
    const second = await asked.execute(snapshot);
    return [first, second].map(({ rows }) => rows[0]?.value);
  });
  expect(seen).toEqual(["before", "before"]);
  expect(await snapshots.read(async (snapshot) => (await asked.execute(snapshot)).rows[0]?.value)).toBe(
    "after",
  );
});

test("answers come to those who asked, however many ask side by side and again", async () => {
  for (let round = 0; round < 4; round += 1) {
    const answers = await snapshots.read(
      async (snapshot) =>
        await Promise.all(
          Array.from(
            { length: 100 },
            async (_, at) =>
              (await sql<{ at: number }>`select ${at}::integer as at`.execute(snapshot)).rows[0]?.at,
          ),
        ),
    );
    expect(answers).toEqual(Array.from({ length: 100 }, (_, at) => at));
  }
});

test("nothing is written", async () => {
  const writing = snapshots.read(async (snapshot) => await sql`delete from setting`.execute(snapshot));
  await expect(writing).rejects.toThrow("read-only transaction");
});

test("what went wrong for one harms no other, nor does what it left under way", async () => {
  let left: Trx | undefined;
  const failing = snapshots.read(async (snapshot) => {
    left = snapshot;
    await Promise.all([sql`select 1/0`.execute(snapshot), asked.execute(snapshot)]);
  });
  await expect(failing).rejects.toThrow("division by zero");
  expect(await snapshots.read(async (snapshot) => (await asked.execute(snapshot)).rows.length)).toBe(1);
  if (left === undefined) throw new Error("It was not begun");
  await expect(asked.execute(left)).rejects.toThrow("This snapshot is over");
});

test("a connection that is cut is made again by whoever tries once more", async () => {
  let cuts = 0;
  const read = async (): Promise<number | undefined> =>
    await snapshots.read(async (snapshot) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(snapshot);
      if (cuts === 0) await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.db);
      cuts += 1;
      return (await asked.execute(snapshot)).rows.length;
    });
  expect(await onceMore(read, 3)).toBe(1);
  expect(cuts).toBe(2);
});
