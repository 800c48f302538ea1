import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { type Result, fail, ok } from "../../kit/result.ts";
import { type ConnectionSettings, clientConfig } from "../database/connection.ts";
import type { Files } from "../files/files.ts";
import { type BackupReport, appliedMigrations, reportOf } from "./backup.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { DamagedTable, type RestoreRows, restoreTables } from "./restore-tables.ts";
import { isUnused, tablesInOrder } from "./tables.ts";

export interface RestoreInput extends RestoreRows {
  readonly connection: ConnectionSettings;
  readonly files: Files;
}

/**
 * Brings a backup into an empty, migrated newsroom, or in the place of one, while it runs: files first, then all tables in
 * one transaction, so that readers see the one or the other. A broken backup changes nothing but spare files. The owner
 * of the database may do it; no superuser is needed.
 */
export const restore = async (input: RestoreInput, source: string): Promise<Result<BackupReport>> => {
  const folder = resolve(source);
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  const client = new pg.Client(clientConfig(input.connection));
  // Without a listener, a connection that is lost now would end this process; what is asked on it fails by itself.
  client.on("error", () => undefined);
  await client.connect();
  try {
    const problem = await whatStandsInTheWay(client, manifest.value, input.replace);
    if (problem !== null) return fail(problem);
    const broken = await restoreFiles(input, folder, manifest.value);
    if (broken !== null) return fail(broken);
    const isIn = await restoreTables(client, input, folder, manifest.value);
    if (!isIn) return fail(notEmpty);
    // What queries are planned by is in no backup.
    await client.query("analyze");
  } catch (error) {
    if (error instanceof DamagedTable) return fail(error.message);
    throw error;
  } finally {
    await client.end();
  }
  return ok(reportOf(manifest.value.tables, manifest.value.files));
};

const notEmpty =
  "This newsroom is not empty. Restore into an empty one (a new DATA_DIR or database), or say --replace to lose what is here.";

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
  const tables = await tablesInOrder(client);
  const told = new Set(manifest.tables.map(({ name }) => name));
  const missing = tables.find(({ name }) => !told.has(name));
  if (missing || told.size !== tables.length)
    return `This backup is not whole: its tables are not those of this version. Nothing was restored.`;
  return replace || (await isUnused(client, tables)) ? null : notEmpty;
};

/** Null, or what is wrong with the backup's files. What is there already, whole, is not copied again. */
const restoreFiles = async (
  { files, onProgress, signal }: RestoreInput,
  folder: string,
  manifest: Manifest,
): Promise<string | null> => {
  for (const [index, { key, bytes, sha256 }] of manifest.files.entries()) {
    onProgress(`file ${key}`, index / manifest.files.length);
    signal?.throwIfAborted();
    const path = join(folder, "files", key);
    const found = await checksumOf(createReadStream(path)).catch(ifMissing);
    if (found !== sha256)
      return `${path} is ${found === null ? "missing" : "damaged"}. Nothing was restored.`;
    if (!(await isThere(files, key, bytes, sha256)))
      await files.put(key, createReadStream(path), "application/octet-stream");
  }
  return null;
};

const isThere = async (files: Files, key: string, bytes: number, sha256: string): Promise<boolean> =>
  (await files.stat(key))?.bytes === bytes && (await checksumOf(await files.read(key))) === sha256;

const checksumOf = async (content: AsyncIterable<Uint8Array>): Promise<string> => {
  const hash = createHash("sha256");
  await pipeline(content, hash);
  return hash.digest("hex");
};

const ifMissing = (error: unknown): null => {
  if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
  throw error;
};
