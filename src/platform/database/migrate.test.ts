import { fork } from "node:child_process";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { emptyDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { openDatabase } from "./database.ts";
import { migrate, MigrationRefused, migrationsFolder, nextMigration } from "./migrate.ts";

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await emptyDatabase();
  folder = await mkdtemp(join(tmpdir(), "newsreel-migrations-"));
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);

const tables = async (): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1
  `.execute(database.db);
  return rows.map(({ name }) => name);
};

test("each migration is applied once, in the order of the names", async () => {
  await write("0002-b.sql", "alter table a add column second integer");
  await write("0001-a.sql", "create table a (first integer); create table b (first integer);");
  await write("notes.md", "not a migration");
  expect(await migrate(database.db, folder)).toEqual(["0001-a.sql", "0002-b.sql"]);
  expect(await migrate(database.db, folder)).toEqual([]);
  await write("0003-c.sql", "create table c ()");
  expect(await migrate(database.db, folder)).toEqual(["0003-c.sql"]);
  expect(await tables()).toEqual(["a", "b", "c", "migration"]);
});

test("a migration that fails leaves nothing of itself, and those before it stay", async () => {
  await write("0001-a.sql", "create table a ()");
  await write("0002-b.sql", "create table b (); select 1/0;");
  await expect(migrate(database.db, folder)).rejects.toThrow(/0002-b\.sql failed.*division by zero/);
  expect(await tables()).toEqual(["a", "migration"]);
  await write("0002-b.sql", "create table b ()");
  expect(await migrate(database.db, folder)).toEqual(["0002-b.sql"]);
});

test("an applied migration that was changed is refused by name", async () => {
  await write("0001-a.sql", "create table a ()");
  await migrate(database.db, folder);
  await write("0001-a.sql", "create table a (more integer)");
  const refused = migrate(database.db, folder);
  await expect(refused).rejects.toBeInstanceOf(MigrationRefused);
  await expect(refused).rejects.toThrow("The migration 0001-a.sql was changed after it had been applied");
});

test("a database of a later version is refused", async () => {
  await write("0001-a.sql", "create table a ()");
  await migrate(database.db, folder);
  await rename(join(folder, "0001-a.sql"), join(folder, "0001-other.sql"));
  await expect(migrate(database.db, folder)).rejects.toThrow("was used by a later version");
});

test("a migration that comes before an applied one is refused", () => {
  const file = (name: string) => ({ name, text: "", checksum: "same" });
  expect(() => nextMigration([file("0001"), file("0002")], [{ name: "0002", checksum: "same" }])).toThrow(
    "0001 comes before 0002",
  );
});

test("of many that migrate at once each waits for the other, and each migration is applied once", async () => {
  await write("0001-a.sql", "create table a (); select pg_sleep(0.2);");
  await write("0002-b.sql", "create table b ()");
  const databases = Array.from({ length: 4 }, () => openDatabase(database.connection));
  const applied = await Promise.all(databases.map((db) => migrate(db, folder)));
  await Promise.all(databases.map((db) => db.destroy()));
  expect(applied.flat().sort()).toEqual(["0001-a.sql", "0002-b.sql"]);
});

test("four processes may migrate an empty database at once", async () => {
  const program = join(import.meta.dirname, "../../../test/support/migrate-process.ts");
  const exits = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const child = fork(program, [database.connection.url], { execArgv: [] });
      return new Promise((resolve) => {
        child.once("exit", resolve);
      });
    }),
  );
  expect(exits).toEqual([0, 0, 0, 0]);
  expect(await migrate(database.db, migrationsFolder)).toEqual([]);
  expect(await tables()).toContain("sentence");
});
