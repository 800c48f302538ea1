import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { type Database, openDatabase } from "../../src/platform/database/database.ts";
import { migrate, MigrationRefused } from "../../src/platform/database/migrate.ts";
import { openLog } from "../../src/platform/log.ts";
import { type LocalPostgres, startPostgres } from "../../src/platform/postgres/supervisor.ts";
import { type Archive, makeArchive, shape } from "./archive.ts";
import { load } from "./load.ts";

/** The generated archive in a PostgreSQL of its own. */
export interface OpenArchive {
  readonly db: Database;
  readonly archive: Archive;
  readonly words: number;
  /** Where it is kept. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/**
 * Opens the archive of ten million words, which is kept in .proof/ and made anew (twelve minutes) when its shape or a migration that
 * it was made with has changed. New migrations are applied to the one that is there.
 */
export const openArchive = async (say: (line: string) => void): Promise<OpenArchive> => {
  const folder = join(process.cwd(), ".proof", `archive-${nameOf(shape)}`);
  if (!existsSync(join(folder, "loaded"))) await rm(folder, { recursive: true, force: true });
  try {
    return await openIn(folder, say);
  } catch (error) {
    if (!(error instanceof MigrationRefused)) throw error;
    say(`The archive is made anew: ${error.message}`);
    await rm(folder, { recursive: true, force: true });
    return await openIn(folder, say);
  }
};

const nameOf = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 12);

const openIn = async (folder: string, say: (line: string) => void): Promise<OpenArchive> => {
  await mkdir(folder, { recursive: true });
  const server = await startPostgres({
    dataFolder: folder,
    log: openLog("warn", process.stderr),
    settings: { max_wal_size: "4GB" },
  });
  const db = openDatabase({ ...server.connection, maxConnections: 10 });
  const close = async (): Promise<void> => {
    await db.destroy();
    await server.stop();
  };
  try {
    await migrate(db, join(process.cwd(), "db", "migrations"));
    const archive = makeArchive();
    await loadOnce(folder, server, archive, say);
    return { db, archive, words: await countWords(db), folder, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const loadOnce = async (
  folder: string,
  { connection }: LocalPostgres,
  archive: Archive,
  say: (line: string) => void,
): Promise<void> => {
  if (existsSync(join(folder, "loaded"))) return;
  const begun = performance.now();
  await load(connection, archive, say);
  await writeFile(join(folder, "loaded"), `${(performance.now() - begun) / 1000} s\n`);
};

const countWords = async (db: Database): Promise<number> => {
  const { rows } = await sql<{ words: number }>`
    select sum(cardinality(word_numbers)) as words from sentence`.execute(db);
  return rows[0]?.words ?? 0;
};
