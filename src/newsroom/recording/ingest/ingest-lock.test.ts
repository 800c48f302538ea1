import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { alone } from "./ingest-lock.ts";

let made: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  made = await testDatabase();
});
afterAll(async () => made.close());

test("who has a cut has it alone, until done", async () => {
  const second = async () => await alone(made.db, "cut", async () => "second");
  expect(await alone(made.db, "cut", second)).toBeNull();
  expect(await second()).toBe("second");
});

test("a lock that is lost with its connection is told at once: another may be at the cut", async () => {
  const outcome = await alone(made.db, "cut", async (lost) => {
    await sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'
      and database = (select oid from pg_database where datname = current_database())`.execute(made.db);
    if (!lost.aborted) await new Promise((resolve) => lost.addEventListener("abort", resolve));
    return await taken();
  });
  expect(outcome).toBe("taken by another");
});

/** The server lets go of the lock a moment after its last words. */
const taken = async (): Promise<string> =>
  (await alone(made.db, "cut", async () => "taken by another")) ?? (await taken());
