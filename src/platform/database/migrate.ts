import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";

interface Migration {
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly checksum: string;
}

interface Applied {
  readonly name: string;
  readonly checksum: string;
}

/** Any number that nothing else locks in a transaction. */
const lockKey = 4_117_920_355;

/** The nearest `db/migrations` above this file, which may be bundled into another folder of the project. */
const findMigrations = (from: string): string => {
  const folder = join(from, "db/migrations");
  if (existsSync(folder)) return folder;
  if (dirname(from) === from)
    throw new Error("The folder db/migrations is missing: the project is not whole.");
  return findMigrations(dirname(from));
};

/** The project's own migrations. */
export const migrationsFolder = findMigrations(import.meta.dirname);

/** Thrown when the migrations on disk do not go on from those in the database. The message says which, and what to do. */
export class MigrationRefused extends Error {
  override name = "MigrationRefused";
}

/**
 * Brings the database to the newest schema: each file of the folder once, in the order of their names, each in a
 * transaction of its own. Any number of processes may do it at once. PostgreSQL 15 or later.
 * @returns the names of those that were applied now
 * @throws MigrationRefused when an applied migration was changed or removed, the server is too old, or the database is not in UTF-8
 */
export const migrate = async (db: Database, folder: string): Promise<string[]> => {
  await checkServer(db);
  const migrations = await readMigrations(folder);
  await makeTable(db);
  const done: string[] = [];
  while (true) {
    const name = await applyNext(db, migrations);
    if (name === undefined) return done;
    done.push(name);
  }
};

const checkServer = async (db: Kysely<never> | Database): Promise<void> => {
  const { rows } = await sql<{ version: string; encoding: string }>`
    select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`.execute(
    db,
  );
  const version = Number(rows[0]?.version);
  if (version < 150_000) {
    throw new MigrationRefused(
      `PostgreSQL 15 or later is needed; this server is ${Math.floor(version / 10_000)}.`,
    );
  }
  if (rows[0]?.encoding !== "UTF8") {
    throw new MigrationRefused(
      `This database is in ${rows[0]?.encoding}; one in UTF8 is needed: create database newsreel encoding 'UTF8' template template0;`,
    );
  }
};

const readMigrations = async (folder: string): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
    }),
  );
};

/** Locked too: "if not exists" alone fails when two processes make the table at once. */
const makeTable = async (db: Database): Promise<void> => {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${lockKey}::bigint)`.execute(trx);
    await sql`create table if not exists migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`.execute(trx);
  });
};

const applyNext = async (db: Database, migrations: readonly Migration[]): Promise<string | undefined> =>
  db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${lockKey}::bigint)`.execute(trx);
    const { rows } = await sql<Applied>`select name, checksum from migration order by name`.execute(trx);
    const next = nextMigration(migrations, rows);
    if (!next) return undefined;
    try {
      await sql.raw(next.text).execute(trx);
    } catch (error) {
      throw new Error(`Migration ${next.name} failed: ${String(error)}`, { cause: error });
    }
    await sql`insert into migration (name, checksum) values (${next.name}, ${next.checksum})`.execute(trx);
    return next.name;
  });

/** The first that is not applied yet, once every applied one is found unchanged. */
export const nextMigration = (
  migrations: readonly Migration[],
  applied: readonly Applied[],
): Migration | undefined => {
  const files = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of applied) {
    const file = files.get(name);
    if (!file) {
      throw new MigrationRefused(
        `The database has the migration ${name}, which this version does not know: it was used by a later version. Start that one.`,
      );
    }
    if (file.checksum !== checksum) {
      throw new MigrationRefused(
        `The migration ${name} was changed after it had been applied. Put the file back as it was, and make the change in a new migration.`,
      );
    }
  }
  const known = new Set(applied.map(({ name }) => name));
  const next = migrations.find(({ name }) => !known.has(name));
  const last = applied
    .map(({ name }) => name)
    .sort()
    .at(-1);
  if (next && last !== undefined && next.name < last) {
    throw new MigrationRefused(
      `The migration ${next.name} comes before ${last}, which is applied already: give it a later number.`,
    );
  }
  return next;
};
