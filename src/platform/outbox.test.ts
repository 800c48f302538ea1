import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../test/support/database.ts";
import { openDatabase } from "./database/database.ts";
import { silentLog } from "./log.ts";
import { followOutbox, type OutboxFollower } from "./outbox-follower.ts";
import { announce } from "./outbox.ts";

let database: TestDatabase;
let follower: OutboxFollower | undefined;
let told: string[];

beforeEach(async () => {
  database = await testDatabase();
  told = [];
});
afterEach(async () => {
  await follower?.stop();
  follower = undefined;
  await database.close();
});

const follow = async (after?: number): Promise<void> => {
  follower = await followOutbox({
    connection: database.connection,
    log: silentLog(),
    ...(after !== undefined && { after }),
    told: (events) => void told.push(...events.map(({ event }) => event)),
  });
};

const say = (event: string): Promise<void> =>
  database.db.transaction().execute((trx) => announce(trx, event, [`key:${event}`], { of: [event] }));

const until = async (holds: () => boolean): Promise<void> => {
  const begun = Date.now();
  while (!holds()) {
    if (Date.now() - begun > 60_000) throw new Error(`not within a minute: ${told.join(" ")}`);
    await wait(5);
  }
};

/** Ends every other connection to the test's database, as a restart of the server does. */
const cutConnections = async (): Promise<void> => {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(database.db);
};

test("an event is kept with its keys and its payload", async () => {
  await say("film.published");
  expect(await database.db.selectFrom("outbox").select(["event", "keys", "payload"]).execute()).toEqual([
    { event: "film.published", keys: ["key:film.published"], payload: { of: ["film.published"] } },
  ]);
});

test("a follower hears of each event soon after its commit, in order, and of none before it began", async () => {
  await say("old.one");
  await follow();
  await say("new.one");
  await until(() => told.length === 1);
  await say("new.two");
  await until(() => told.length === 2);
  expect(told).toEqual(["new.one", "new.two"]);
});

test("a follower that knows where it was hears of all that came after", async () => {
  for (let number = 1; number <= 3; number += 1) await say(`event.${number}`);
  await follow(1);
  await until(() => told.length === 2);
  expect(told).toEqual(["event.2", "event.3"]);
});

test("a follower hears of a change whose transaction is rolled back never", async () => {
  await follow();
  const undone = database.db.transaction().execute(async (trx) => {
    await announce(trx, "undone.one", []);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await say("done.one");
  await until(() => told.length === 1);
  expect(told).toEqual(["done.one"]);
});

test("an event that is committed after a later one is not missed", async () => {
  await follow();
  await database.db.transaction().execute(async (slow) => {
    await announce(slow, "slow.one", []);
    await say("quick.one");
    await until(() => told.length === 1);
  });
  await until(() => told.length === 2);
  expect(told).toEqual(["quick.one", "slow.one"]);
});

test("what is committed while the connection is lost is told once it is back, each once", async () => {
  await follow();
  await say("first.one");
  await until(() => told.length === 1);
  await cutConnections();
  // A pool of its own: the test's idle connections were cut too.
  const other = openDatabase(database.connection);
  for (const event of ["second.one", "third.one"]) {
    await other.transaction().execute((trx) => announce(trx, event, []));
  }
  await other.destroy();
  await until(() => told.length === 3);
  await wait(300);
  expect(told).toEqual(["first.one", "second.one", "third.one"]);
});

test("many events at once are all told", async () => {
  await follow();
  await sql`insert into outbox (event, keys) select 'many.' || n, '{}' from generate_series(1, 1700) n`.execute(
    database.db,
  );
  await until(() => told.length >= 1700);
  expect(new Set(told).size).toBe(1700);
  expect(told).toHaveLength(1700);
});

test("a fault in whoever is told does not end the following", async () => {
  let calls = 0;
  follower = await followOutbox({
    connection: database.connection,
    log: silentLog(),
    told: (events) => {
      calls += 1;
      if (calls === 1) throw new Error("no");
      told.push(...events.map(({ event }) => event));
    },
  });
  await say("first.one");
  await until(() => calls === 1);
  await say("second.one");
  await until(() => told.length === 1);
  expect(told).toEqual(["second.one"]);
});
