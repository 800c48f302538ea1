import { createReadStream } from "node:fs";
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type Result, fail, ok } from "../../kit/result.ts";
import { type ConnectionSettings, clientConfig } from "../database/connection.ts";
import type { Files } from "../files/files.ts";
import { type BackupReport, appliedMigrations } from "./backup.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { columnList, quoteName } from "./tables.ts";

export interface RestoreInput {
  readonly connection: ConnectionSettings;
  readonly files: Files;
  /** Puts the backup in the place of what is there. Needs the right to switch triggers off, as our own database has. */
  readonly replace: boolean;
  readonly onProgress: (what: string, done: number) => void;
}

/**
 * Brings a backup into an empty, migrated newsroom, or in the place of one, while it runs: files first, then all tables in
 * one transaction, so that readers see the one or the other. A broken backup changes nothing but spare files.
 */
export const restore = async (input: RestoreInput, source: string): Promise<Result<BackupReport>> => {
  const folder = resolve(source);
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  const client = new pg.Client(clientConfig(input.connection));
  await client.connect();
  try {
    const problem = await whatStandsInTheWay(client, manifest.value, input.replace);
    if (problem !== null) return fail(problem);
    const broken = await restoreFiles(input, folder, manifest.value);
    if (broken !== null) return fail(broken);
    await restoreTables(client, input, folder, manifest.value);
  } finally {
    await client.end();
  }
  const { tables, files } = manifest.value;
  return ok({
    tables: tables.length,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  });
};

const whatStandsInTheWay = async (
  client: pg.Client,
  manifest: Manifest,
  replace: boolean,
): Promise<string | null> => {
  const here = await appliedMigrations(client);
  if (here.join() !== manifest.migrations.join()) {
    const last = manifest.migrations.at(-1) ?? "none";
    return `This backup was made by another version of Newsreel (last migration ${last}, here ${here.at(-1) ?? "none"}). Restore it with that version, then update.`;
  }
  if (replace) return null;
  const { rows } = await client.query<{ filled: boolean }>("select exists (select from recording) as filled");
  return rows[0]?.filled === true
    ? "This newsroom is not empty. Restore into an empty one (a new DATA_DIR or database), or say --replace to lose what is here."
    : null;
};

/** Null, or what is wrong with the backup's files. What is there already, whole, is not copied again. */
const restoreFiles = async (
  { files, onProgress }: RestoreInput,
  folder: string,
  manifest: Manifest,
): Promise<string | null> => {
  for (const [index, { key, bytes, sha256 }] of manifest.files.entries()) {
    onProgress(`file ${key}`, index / manifest.files.length);
    const path = join(folder, "files", key);
    const found = await checksum(path);
    if (found !== sha256)
      return `${path} is ${found === null ? "missing" : "damaged"}. Nothing was restored.`;
    if ((await files.stat(key))?.bytes !== bytes)
      await files.put(key, createReadStream(path), "application/octet-stream");
  }
  return null;
};

const checksum = async (path: string): Promise<string | null> => {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  return hash.digest("hex");
};

const restoreTables = async (
  client: pg.Client,
  { replace, onProgress }: RestoreInput,
  folder: string,
  { tables }: Manifest,
): Promise<void> => {
  await client.query("begin");
  // The append-only tables refuse truncation, rightly; an operator who replaces a newsroom means them too.
  if (replace) await client.query("set local session_replication_role = replica");
  await client.query("set constraints all deferred");
  await client.query(
    `${replace ? "truncate" : "delete from"} ${replace ? tables.map(({ name }) => quoteName(name)).join(", ") : "setting"}`,
  );
  if (!replace) await emptyWhatAStartFilled(client);
  for (const [index, table] of tables.entries()) {
    onProgress(`table ${table.name}`, index / tables.length);
    const rows = client.query(copyFrom(`copy ${quoteName(table.name)} (${columnList(table)}) from stdin`));
    await pipeline(createReadStream(join(folder, "tables", `${table.name}.copy.gz`)), createGunzip(), rows);
    await continueCounting(client, table.name);
  }
  await client.query("commit");
};

/** A newsroom that was started but never used has its roles and first administrator, and nothing else. */
const emptyWhatAStartFilled = async (client: pg.Client): Promise<void> => {
  await client.query(
    "delete from staff where not exists (select from audit where audit.staff_id = staff.id)",
  );
  await client.query("delete from role where not exists (select from staff where staff.role = role.name)");
};

/** Identity columns go on after the highest number restored. */
const continueCounting = async (client: pg.Client, table: string): Promise<void> => {
  const { rows } = await client.query<{ column: string }>(
    `select attname as column from pg_attribute where attrelid = $1::regclass and attidentity <> '' and not attisdropped`,
    [quoteName(table)],
  );
  for (const { column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce((select max(${quoteName(column)}) from ${quoteName(table)}), 0) + 1, false)`,
      [quoteName(table), column],
    );
  }
};
