import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type Result, fail, ok } from "../../kit/result.ts";
import type { Clock } from "../clock.ts";
import { type ConnectionSettings, clientConfig } from "../database/connection.ts";
import type { Files } from "../files/files.ts";
import { type Manifest, writeManifest } from "./manifest.ts";
import { type Table, columnList, quoteName, tablesInOrder } from "./tables.ts";

export interface BackupInput {
  readonly connection: ConnectionSettings;
  readonly files: Files;
  readonly clock: Clock;
  /** What is being done: a sentence and the share done, 0 to 1. */
  readonly onProgress: (what: string, done: number) => void;
}

export interface BackupReport {
  readonly tables: number;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Writes the whole newsroom into a new folder while it runs: every table by COPY in one snapshot, then the files that are
 * kept (what stands under a key never changes, so files copied later still belong to the snapshot). The folder appears
 * under its name only when it is whole.
 */
export const backup = async (input: BackupInput, target: string): Promise<Result<BackupReport>> => {
  const folder = resolve(target);
  if (!(await isFree(folder)))
    return fail(`${folder} is there already and is not empty. Name a new folder for the backup.`);
  const unfinished = `${folder}.unfinished-${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(unfinished, "tables"), { recursive: true });
  try {
    const { tables, migrations } = await copyTables(input, join(unfinished, "tables"));
    const files = await copyFiles(input, join(unfinished, "files"));
    await writeManifest(unfinished, {
      format: 1,
      madeAt: input.clock().toISOString(),
      migrations,
      tables,
      files,
    });
    await mkdir(dirname(folder), { recursive: true });
    await rename(unfinished, folder);
    return ok({
      tables: tables.length,
      files: files.length,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
};

const isFree = async (folder: string): Promise<boolean> => {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return true;
    throw error;
  }
};

const copyTables = async (
  { connection, onProgress }: BackupInput,
  folder: string,
): Promise<{ tables: Manifest["tables"]; migrations: string[] }> => {
  const client = new pg.Client(clientConfig(connection));
  await client.connect();
  try {
    await client.query("begin transaction isolation level repeatable read, read only");
    const tables = await tablesInOrder(client);
    for (const [index, table] of tables.entries()) {
      onProgress(`table ${table.name}`, index / tables.length);
      await copyTable(client, table, join(folder, `${table.name}.copy.gz`));
    }
    return {
      tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
      migrations: await appliedMigrations(client),
    };
  } finally {
    await client.end();
  }
};

const copyTable = async (client: pg.Client, table: Table, path: string): Promise<void> => {
  const rows = client.query(copyTo(`copy ${quoteName(table.name)} (${columnList(table)}) to stdout`));
  await pipeline(rows, createGzip({ level: 4 }), createWriteStream(path, { flush: true }));
};

/** The names of the migrations that stand in this database, in order. */
export const appliedMigrations = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>("select name from migration order by name");
  return rows.map(({ name }) => name);
};

const copyFiles = async ({ files, onProgress }: BackupInput, folder: string): Promise<Manifest["files"]> => {
  const keys = await Array.fromAsync(files.list(""));
  const copied: Manifest["files"] = [];
  for (const [index, key] of keys.entries()) {
    onProgress(`file ${key}`, index / keys.length);
    const facts = await files.stat(key);
    if (facts === null) continue;
    copied.push({ key, ...(await copyFile(files, key, join(folder, key))) });
  }
  return copied;
};

const copyFile = async (
  files: Files,
  key: string,
  path: string,
): Promise<{ bytes: number; sha256: string }> => {
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
  await pipeline(await files.read(key), measured, createWriteStream(path, { flush: true }));
  return { bytes, sha256: hash.digest("hex") };
};
