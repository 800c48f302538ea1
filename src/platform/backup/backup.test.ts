import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { tellJob } from "../../../test/support/job-kinds.ts";
import type { Database } from "../database/database.ts";
import { diskFiles } from "../files/disk.ts";
import { backup } from "./backup.ts";
import { restore } from "./restore.ts";

type TestDatabase = Awaited<ReturnType<typeof testDatabase>>;

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

/** A recording and its cut refer to each other; the audit may not be changed; numbers go on counting. */
const fill = async (db: Database): Promise<void> => {
  await sql`insert into role values ('editor', 'Answers for what is published')`.execute(db);
  await sql`insert into staff (id, handle, name, role) values ('s1', 'ada', 'Ada', 'editor')`.execute(db);
  await sql`insert into audit (staff_id, via, action, subject, subject_id) values ('s1', 'cli', 'a', 'b', 'c')`.execute(
    db,
  );
  await sql`insert into recording (id, kind, slug, title) values ('r1', 'film', 'harbour', ${"The \t harbour\n\\N"})`.execute(
    db,
  );
  await sql`insert into cut (id, recording_id, state) values ('c1', 'r1', 'ready')`.execute(db);
  await sql`update recording set current_cut_id = 'c1'`.execute(db);
  await sql`insert into transcript (cut_id, version, language, origin) values ('c1', 1, 'en', 'text')`.execute(
    db,
  );
  await sql`insert into sentence (cut_id, recording_id, number, from_version, place, turn, language, text, word_numbers, word_texts,
      word_starts, word_ends, word_flags)
    values ('c1', 'r1', 1, 1, 1, 1, 'en', 'Ships come home.', '{1,2,3}', '{Ships,come,home.}', '{0,null,20}', '{10,15,30}', '{0,0,1}')`.execute(
    db,
  );
};

const everything = async (db: Database): Promise<string> => {
  const tables = ["role", "staff", "audit", "setting", "recording", "cut", "transcript", "sentence"];
  const rows = await Promise.all(
    tables.map(
      async (table) =>
        (await sql`select to_jsonb(t) as row from ${sql.table(table)} t order by 1`.execute(db)).rows,
    ),
  );
  return JSON.stringify(rows);
};

test("what is restored into an empty newsroom is what was backed up, files too", async () => {
  await fill(here.db);
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
  expect(await everything(there.db)).toBe(await everything(here.db));
  expect([...(await filesOf("b").bytes("cuts/c1/v360.mp4"))]).toEqual([1, 2, 3]);
});

test("numbers go on after the restored ones", async () => {
  await fill(here.db);
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
  await fill(here.db);
  await backup(
    { connection: here.connection, files: filesOf("a"), clock, onProgress },
    join(folder, "saved"),
  );
  await fill(there.db);
  await sql`update recording set title = 'Another'`.execute(there.db);
  const input = { connection: there.connection, files: filesOf("b"), kinds: [tellJob], onProgress };
  expect(await restore({ ...input, replace: false }, join(folder, "saved"))).toMatchObject({ ok: false });
  expect(await everything(there.db)).toContain("Another");
  expect(await restore({ ...input, replace: true }, join(folder, "saved"))).toMatchObject({ ok: true });
  expect(await everything(there.db)).toBe(await everything(here.db));
});

test("a damaged file is found before anything is restored", async () => {
  await fill(here.db);
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
