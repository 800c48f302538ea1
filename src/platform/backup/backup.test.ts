import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { everythingIn, fillWithRows } from "../../../test/support/backed-up-rows.ts";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { plannedRows } from "../../../test/support/planned-tables.ts";
import { tellJob } from "../../../test/support/job-kinds.ts";
import { startOutsidePostgres } from "../../../test/support/outside-postgres.ts";
import { type ConnectionSettings, openDatabase } from "../database/database.ts";
import { listen } from "../database/listen.ts";
import { migrate, migrationsFolder } from "../database/migrate.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { installJobs } from "../jobs/queue.ts";
import { announce } from "../outbox.ts";
import { diskFiles } from "../files/disk.ts";
import { backup } from "./backup.ts";
import { restore } from "./restore.ts";

let folder: string;
let here: TestDatabase;
let there: TestDatabase;
const onProgress = (): void => undefined;
const clock = (): Date => new Date("2030-01-02T03:04:05Z");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-backup-"));
  [here, there] = [await testDatabase(), await testDatabase()];
});

afterEach(async () => {
  await Promise.all([here.close(), there.close()]);
  await rm(folder, { recursive: true, force: true });
});

const filesOf = (name: string) => diskFiles(join(folder, name));

test("what is restored into an empty newsroom is what was backed up, files too", async () => {
  await fillWithRows(here.db);
  await filesOf("a").put("cuts/c1/v360.mp4", new Uint8Array([1, 2, 3]), "video/mp4");
  const saved = await backup(
    { connection: here.connection, files: filesOf("a"), clock, onProgress },
    join(folder, "saved"),
  );
  expect(saved).toMatchObject({ ok: true, value: { files: 1, bytes: 3 } });
  const restored = await restore(
    { connection: there.connection, files: filesOf("b"), replace: false, kinds: [tellJob], onProgress },
    join(folder, "saved"),
  );
  expect(restored).toEqual(saved);
  expect(await everythingIn(there.db)).toBe(await everythingIn(here.db));
  expect([...(await filesOf("b").bytes("cuts/c1/v360.mp4"))]).toEqual([1, 2, 3]);
});

test("numbers go on after the restored ones", async () => {
  await fillWithRows(here.db);
  await backup(
    { connection: here.connection, files: filesOf("a"), clock, onProgress },
    join(folder, "saved"),
  );
  await restore(
    { connection: there.connection, files: filesOf("b"), replace: false, kinds: [tellJob], onProgress },
    join(folder, "saved"),
  );
  await sql`insert into audit (via, action, subject, subject_id) values ('cli', 'd', 'e', 'f')`.execute(
    there.db,
  );
  const { rows } = await sql<{ ids: number[] }>`select array_agg(id order by id) as ids from audit`.execute(
    there.db,
  );
  expect(rows[0]?.ids).toEqual([1, 2]);
});

test("a newsroom that is not empty is left as it is, unless it is to be replaced", async () => {
  await fillWithRows(here.db);
  await backup(
    { connection: here.connection, files: filesOf("a"), clock, onProgress },
    join(folder, "saved"),
  );
  await fillWithRows(there.db);
  await sql`update recording set title = 'Another'`.execute(there.db);
  const input = { connection: there.connection, files: filesOf("b"), kinds: [tellJob], onProgress };
  expect(await restore({ ...input, replace: false }, join(folder, "saved"))).toMatchObject({ ok: false });
  expect(await everythingIn(there.db)).toContain("Another");
  expect(await restore({ ...input, replace: true }, join(folder, "saved"))).toMatchObject({ ok: true });
  expect(await everythingIn(there.db)).toBe(await everythingIn(here.db));
  expect((await plannedRows(there.db, ["recording"]))["recording"]).toBeGreaterThan(0);
});

test("a damaged file is found before anything is restored", async () => {
  await fillWithRows(here.db);
  await filesOf("a").put("pictures/p.jpg", new Uint8Array([1, 2, 3]), "image/jpeg");
  await backup(
    { connection: here.connection, files: filesOf("a"), clock, onProgress },
    join(folder, "saved"),
  );
  await writeFile(join(folder, "saved", "files", "pictures", "p.jpg"), "other");
  const restored = await restore(
    { connection: there.connection, files: filesOf("b"), replace: false, kinds: [tellJob], onProgress },
    join(folder, "saved"),
  );
  expect(restored).toMatchObject({ ok: false, problem: expect.stringContaining("damaged") });
  expect(await there.db.selectFrom("recording").selectAll().execute()).toEqual([]);
});

test("a folder that holds something is not written into, and a failed backup leaves nothing", async () => {
  await writeFile(join(folder, "note.txt"), "mine");
  expect(
    await backup({ connection: here.connection, files: filesOf("a"), clock, onProgress }, folder),
  ).toMatchObject({ ok: false });
  const nowhere = { url: here.connection.url.replace(/\/[^/?]+\?/, "/nowhere?") };
  await expect(
    backup({ connection: nowhere, files: filesOf("a"), clock, onProgress }, join(folder, "saved")),
  ).rejects.toThrow("nowhere");
  expect(await readdir(folder)).toEqual(["note.txt"]);
});

const savedIn = async (from: TestDatabase, name = "saved"): Promise<string> => {
  const target = join(folder, name);
  const saved = await backup({ connection: from.connection, files: filesOf("a"), clock, onProgress }, target);
  expect(saved).toMatchObject({ ok: true });
  return target;
};

const restoreInto = async (
  connection: ConnectionSettings,
  source: string,
  more: Partial<Parameters<typeof restore>[0]> = {},
) =>
  await restore(
    { connection, files: filesOf("b"), replace: true, kinds: [tellJob], onProgress, ...more },
    source,
  );

test("what was still to be done is asked for again, and what the newsroom before had to do is forgotten", async () => {
  await enqueue(here.db, tellJob, { word: "kept", seconds: 1 }, { priority: 3, after: clock() });
  await enqueue(there.db, tellJob, { word: "lost", seconds: 1 });
  expect(await restoreInto(there.connection, await savedIn(here))).toMatchObject({ ok: true });
  const jobs =
    await sql`select name, data, priority, start_after, retry_limit from pgboss.job where state < 'active'`.execute(
      there.db,
    );
  expect(jobs.rows).toEqual([
    {
      name: "test.tell",
      data: { word: "kept", seconds: 1 },
      priority: 3,
      start_after: clock(),
      retry_limit: tellJob.rules.attempts - 1,
    },
  ]);
});

test("the owner of a database restores without being a superuser, in the place of what is there too", async () => {
  const outside = await startOutsidePostgres();
  try {
    await fillWithRows(here.db);
    const source = await savedIn(here);
    const connection = { url: await outside.database() };
    const db = openDatabase(connection);
    await migrate(db, migrationsFolder);
    await installJobs(connection);
    expect(await restoreInto(connection, source, { replace: false })).toMatchObject({ ok: true });
    expect(await everythingIn(db)).toBe(await everythingIn(here.db));
    await sql`update recording set title = 'Another'`.execute(db);
    expect(await restoreInto(connection, source, { replace: false })).toMatchObject({ ok: false });
    expect(await restoreInto(connection, source)).toMatchObject({ ok: true });
    expect(await everythingIn(db)).toBe(await everythingIn(here.db));
    await db.destroy();
  } finally {
    await outside.stop();
  }
});

test("a restored newsroom finds its words, keeps its audit, and told nobody of old events", async () => {
  await fillWithRows(here.db);
  await here.db.transaction().execute((trx) => announce(trx, "test.happened", ["test"]));
  const source = await savedIn(here);
  const line = await listen(there.connection, "outbox");
  expect(await restoreInto(there.connection, source)).toMatchObject({ ok: true });
  const found = await sql`select sentence_id from search.spoken where exact @@ 'ships'::tsquery`.execute(
    there.db,
  );
  expect(found.rows).toHaveLength(1);
  await expect(sql`delete from audit`.execute(there.db)).rejects.toThrow("append-only");
  await expect(sql`truncate audit`.execute(there.db)).rejects.toThrow("append-only");
  const heard: unknown[] = [];
  line.client.on("notification", ({ payload }) => heard.push(JSON.parse(payload ?? "null")));
  await there.db.transaction().execute((trx) => announce(trx, "test.news", ["test"]));
  await expect.poll(() => heard).toMatchObject([{ id: 2, event: "test.news", keys: ["test"] }]);
  line.close();
});

test("who reads and writes while a newsroom is replaced sees the one or the other", async () => {
  await fillWithRows(here.db);
  await fillWithRows(there.db);
  await sql`update recording set title = 'Another'`.execute(there.db);
  const source = await savedIn(here);
  const titles = new Set<unknown>();
  const over = new AbortController();
  const busy = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await there.db.transaction().execute(async (trx) => {
        // In another order than a restore takes them.
        await sql`insert into setting (name, value) values ('busy', '1') on conflict (name) do update set value = '2'`.execute(
          trx,
        );
        const { rows } = await sql<{
          titles: unknown;
        }>`select array_agg(title) as titles from recording`.execute(trx);
        titles.add(JSON.stringify(rows[0]?.titles));
        await sql`insert into audit (via, action, subject, subject_id) values ('cli', 'a', 'b', 'c')`.execute(
          trx,
        );
      });
    }
  };
  const others = [busy(), busy(), busy()];
  for (let round = 0; round < 5; round += 1)
    expect(await restoreInto(there.connection, source)).toMatchObject({ ok: true });
  over.abort();
  await Promise.allSettled(others);
  expect(
    [...titles].every(
      (title) => title === '["Another"]' || title === JSON.stringify(["The \t harbour\n\\N"]),
    ),
  ).toBe(true);
});

test("numbers never go back, though a restore fails at its end", async () => {
  await fillWithRows(here.db);
  const source = await savedIn(here);
  await fillWithRows(there.db);
  for (let time = 0; time < 5; time += 1)
    await sql`insert into audit (via, action, subject, subject_id) values ('cli', 'd', 'e', 'f')`.execute(
      there.db,
    );
  await enqueue(here.db, tellJob, { word: "kept", seconds: 1 });
  await expect(restoreInto(there.connection, await savedIn(here, "with job"), { kinds: [] })).rejects.toThrow(
    "no job",
  );
  expect(await restoreInto(there.connection, source)).toMatchObject({ ok: true });
  await sql`insert into audit (via, action, subject, subject_id) values ('cli', 'd', 'e', 'f')`.execute(
    there.db,
  );
  const { rows } = await sql<{ id: number }>`select max(id) as id from audit`.execute(there.db);
  expect(rows[0]?.id).toBeGreaterThan(6);
});

test.for([
  ["cut short", (content: Buffer) => content.subarray(0, content.length - 9)],
  ["changed", (content: Buffer) => Buffer.concat([content.subarray(0, -8), Buffer.alloc(8)])],
] as const)("a table that was %s changes nothing", async ([, harm]) => {
  await fillWithRows(here.db);
  const source = await savedIn(here);
  const path = join(source, "tables", "sentence.copy.gz");
  await writeFile(path, harm(await readFile(path)));
  await fillWithRows(there.db);
  await sql`update recording set title = 'Another'`.execute(there.db);
  const before = await everythingIn(there.db);
  const restored = await restoreInto(there.connection, source);
  expect(restored).toMatchObject({ ok: false, problem: expect.stringContaining("damaged") });
  expect(await everythingIn(there.db)).toBe(before);
  await expect(sql`truncate audit`.execute(there.db)).rejects.toThrow("append-only");
});

const stoppingAt = (part: string) => {
  const stop = new AbortController();
  return { onProgress: (what: string) => what === part && stop.abort(), signal: stop.signal };
};

test("interrupted anywhere, a backup leaves nothing, and a restore changes nothing", async () => {
  await fillWithRows(here.db);
  await filesOf("a").put("pictures/p.jpg", new Uint8Array([1, 2, 3]), "image/jpeg");
  const source = await savedIn(here);
  await fillWithRows(there.db);
  await sql`update recording set title = 'Another'`.execute(there.db);
  const before = await everythingIn(there.db);
  for (const part of ["table role", "table cut", "file pictures/p.jpg"]) {
    const input = { connection: here.connection, files: filesOf("a"), clock, ...stoppingAt(part) };
    await expect(backup(input, join(folder, "another"))).rejects.toThrow(/abort/i);
    await expect(restoreInto(there.connection, source, stoppingAt(part))).rejects.toThrow(/abort/i);
    expect(await everythingIn(there.db)).toBe(before);
  }
  expect((await readdir(folder)).sort()).toEqual(["a", "b", "saved"]);
});

test("a connection that is lost in the midst ends the backup, which leaves nothing, and not the process", async () => {
  await fillWithRows(here.db);
  await here.db.transaction().execute(async (trx) => {
    await sql`lock table topic in access exclusive mode`.execute(trx);
    const lost = backup(
      { connection: here.connection, files: filesOf("a"), clock, onProgress },
      join(folder, "saved"),
    ).catch((error: unknown) => error);
    const cut = async (): Promise<number> =>
      (
        await sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(here.db)
      ).rows.length;
    await vi.waitUntil(async () => (await cut()) > 0, { timeout: 60_000 });
    expect(await lost).toBeInstanceOf(Error);
  });
  expect(await readdir(folder)).toEqual([]);
});

test("what a killed backup left goes with the next into the same folder", async () => {
  const killed = join(folder, "saved.unfinished-999999999");
  await mkdir(killed);
  await savedIn(here);
  expect((await readdir(folder)).sort()).toEqual(["saved"]);
});

test("a file of another content under a key of the backup gives way", async () => {
  await filesOf("a").put("p.jpg", new Uint8Array([1, 2, 3]), "image/jpeg");
  await filesOf("b").put("p.jpg", new Uint8Array([3, 2, 1]), "image/jpeg");
  await restoreInto(there.connection, await savedIn(here));
  expect([...(await filesOf("b").bytes("p.jpg"))]).toEqual([1, 2, 3]);
});
