import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type Result, fail, ok } from "../../kit/result.ts";
import type { Clock } from "../clock.ts";
import { type ConnectionSettings, clientConfig } from "../database/connection.ts";
import { type Files, NoSuchFile } from "../files/files.ts";
import { readPendingJobs } from "../jobs/pending.ts";
import { type Manifest, writeManifest } from "./manifest.ts";
import { type Table, columnList, quoteName, tablesInOrder } from "./tables.ts";

export interface BackupInput {
  readonly connection: ConnectionSettings;
  readonly files: Files;
  readonly clock: Clock;
  /** What is being done: a sentence and the share done, 0 to 1. */
  readonly onProgress: (what: string, done: number) => void;
  /** Aborted, the backup is given up and leaves nothing. */
  readonly signal?: AbortSignal;
}

export interface BackupReport {
  readonly tables: number;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Writes the whole newsroom into a new folder while it runs: every table by COPY in one snapshot, with the jobs that were
 * not done yet, then the files that are kept (what stands under a key never changes, so files copied later still belong
 * to the snapshot). The folder appears under its name only when it is whole.
 */
export const backup = async (input: BackupInput, target: string): Promise<Result<BackupReport>> => {
  const folder = resolve(target);
  if (!(await isFree(folder)))
    return fail(`${folder} is there already and is not empty. Name a new folder for the backup.`);
  await removeLeftBackups(folder);
  const unfinished = `${folder}${unfinishedMark}${process.pid}`;
  await mkdir(join(unfinished, "tables"), { recursive: true });
  try {
    const { tables, migrations, jobs } = await copyTables(input, join(unfinished, "tables"));
    const files = await copyFiles(input, join(unfinished, "files"));
    const madeAt = input.clock().toISOString();
    await writeManifest(unfinished, { format: 1, madeAt, migrations, tables, files, jobs });
    await rename(unfinished, folder);
    await syncFolder(dirname(folder));
    return ok(reportOf(tables, files));
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
};

export const reportOf = (tables: Manifest["tables"], files: Manifest["files"]): BackupReport => ({
  tables: tables.length,
  files: files.length,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
});

const isFree = async (folder: string): Promise<boolean> => {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return true;
    throw error;
  }
};

const unfinishedMark = ".unfinished-";

/** What backups into the same folder left that were killed. */
const removeLeftBackups = async (folder: string): Promise<void> => {
  const names = await readdir(dirname(folder)).catch(() => []);
  const mark = `${basename(folder)}${unfinishedMark}`;
  for (const name of names) {
    const pid = Number(name.slice(mark.length));
    if (name.startsWith(mark) && pid > 0 && !isAlive(pid))
      await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

const copyTables = async (
  { connection, onProgress, signal }: BackupInput,
  folder: string,
): Promise<Pick<Manifest, "tables" | "migrations" | "jobs">> => {
  const client = new pg.Client(clientConfig(connection));
  // Without a listener, a connection that is lost now would end this process; what is asked on it fails by itself.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("begin transaction isolation level repeatable read, read only");
    const tables = await tablesInOrder(client);
    for (const [index, table] of tables.entries()) {
      onProgress(`table ${table.name}`, index / tables.length);
      await copyTable(client, table, join(folder, `${table.name}.copy.gz`), signal);
    }
    return {
      tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
      migrations: await appliedMigrations(client),
      jobs: await readPendingJobs(client),
    };
  } finally {
    await client.end();
  }
};

const copyTable = async (
  client: pg.Client,
  table: Table,
  path: string,
  signal: AbortSignal | undefined,
): Promise<void> => {
  signal?.throwIfAborted();
  const rows = client.query(copyTo(`copy ${quoteName(table.name)} (${columnList(table)}) to stdout`));
  await pipeline(rows, createGzip({ level: 4 }), createWriteStream(path, { flush: true }), { signal });
};

/** The names of the migrations that stand in this database, in order. */
export const appliedMigrations = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>("select name from migration order by name");
  return rows.map(({ name }) => name);
};

const copyFiles = async (
  { files, onProgress, signal }: BackupInput,
  folder: string,
): Promise<Manifest["files"]> => {
  const keys = await Array.fromAsync(files.list(""));
  const copied: Manifest["files"] = [];
  for (const [index, key] of keys.entries()) {
    onProgress(`file ${key}`, index / keys.length);
    const facts = await copyFile(files, key, join(folder, key), signal);
    if (facts !== null) copied.push({ key, ...facts });
  }
  return copied;
};

/** Null where it was removed meanwhile: only what no row names is ever removed. */
const copyFile = async (
  files: Files,
  key: string,
  path: string,
  signal: AbortSignal | undefined,
): Promise<{ bytes: number; sha256: string } | null> => {
  const content = await files.read(key).catch((error: unknown) => {
    if (error instanceof NoSuchFile) return null;
    throw error;
  });
  if (content === null) return null;
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash("sha256");
  let bytes = 0;
  const measured = async function* (source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      yield chunk;
    }
  };
  await pipeline(content, measured, createWriteStream(path, { flush: true }), { signal });
  return { bytes, sha256: hash.digest("hex") };
};

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
