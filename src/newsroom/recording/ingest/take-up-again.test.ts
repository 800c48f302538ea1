import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { diskFiles } from "../../../platform/files/disk.ts";
import { findFinishedRun } from "./keep-files.ts";
import { takeUpAgain } from "./take-up-again.ts";

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "newsreel-take-up-"));
  const recording = { id: "r1", kind: "film", slug: "one", title: "One" };
  await database.db.insertInto("recording").values(recording).execute();
  for (const state of ["waiting", "working", "ready", "failed"]) {
    const cut = { id: state, recording_id: "r1", state, master_key: "masters/a.mp4" };
    await database.db.insertInto("cut").values(cut).execute();
  }
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const pending = async (): Promise<unknown[]> => {
  const { rows } = await sql<{ cut: string }>`
    select data ->> 'cutId' as cut from pgboss.job where name = 'cut.ingest' and state < 'completed' order by 1`.execute(
    database.db,
  );
  return rows.map(({ cut }) => cut);
};

test("what is on its way in and has no job gets one, and only one", async () => {
  expect(await takeUpAgain(database.db)).toBe(2);
  expect(await takeUpAgain(database.db)).toBe(0);
  expect(await pending()).toEqual(["waiting", "working"]);
});

test("files of a run that the rows know nothing of are removed: what is made anew may have other bytes", async () => {
  const files = diskFiles(join(folder, "files"));
  for (const key of ["cuts/working/v180.mp4", "cuts/ready/v180.mp4"])
    await files.put(key, new Uint8Array([1]), "video/mp4");
  expect(await findFinishedRun(database.db, files, "working", join(folder, "work"))).toBeNull();
  expect(await Array.fromAsync(files.list("cuts/"))).toEqual(["cuts/ready/v180.mp4"]);
});
