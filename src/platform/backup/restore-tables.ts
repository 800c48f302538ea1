import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { JobKind } from "../jobs/job.ts";
import { askAgain, forgetPendingJobs } from "../jobs/pending.ts";
import type { Manifest } from "./manifest.ts";
import { columnList, isUnused, quoteName, type Table, tablesInOrder } from "./tables.ts";

/** The message is for people. */
export class DamagedTable extends Error {
  override name = "DamagedTable";
}

/** Two that wait for each other: PostgreSQL ends one of them, which may try again. */
const deadlock = "40P01";
const attempts = 5;

export interface RestoreRows {
  /** Puts the backup in the place of what is there. */
  readonly replace: boolean;
  /** Every kind of job, for those that were not done when the backup was made. */
  readonly kinds: readonly Pick<JobKind<unknown>, "name" | "rules">[];
  /** What is to be done with the restored rows before anybody sees them, in the same transaction. */
  readonly settle?: (query: (text: string) => Promise<{ readonly rowCount: number | null }>) => Promise<void>;
  readonly onProgress: (what: string, done: number) => void;
  /** Aborted, it is given up: nothing is restored, but files may be there that nothing names. */
  readonly signal?: AbortSignal;
}

/**
 * Puts all rows of a backup in the place of those that are here, in one transaction.
 * @returns false when the newsroom is in use after all, and is not to be replaced
 * @throws DamagedTable
 */
export const restoreTables = async (
  client: pg.Client,
  input: RestoreRows,
  folder: string,
  manifest: Manifest,
): Promise<boolean> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(client, () => replaceRows(client, input, folder, manifest));
    } catch (error) {
      if ((error as { code?: unknown }).code !== deadlock || attempt === attempts) throw error;
    }
  }
};

const inTransaction = async (client: pg.Client, work: () => Promise<boolean>): Promise<boolean> => {
  await client.query("begin");
  let isDone = false;
  try {
    isDone = await work();
    return isDone;
  } finally {
    await client.query(isDone ? "commit" : "rollback");
  }
};

const replaceRows = async (
  client: pg.Client,
  { replace, kinds, settle, onProgress, signal }: RestoreRows,
  folder: string,
  { tables, jobs }: Manifest,
): Promise<boolean> => {
  const here = await tablesInOrder(client);
  const names = here.map(({ name }) => quoteName(name)).join(", ");
  // Before anything is looked at: what others write meanwhile would be lost in silence.
  await client.query(`lock table ${names} in access exclusive mode`);
  if (!replace && !(await isUnused(client, here))) return false;
  const triggers = await ordinaryTriggers(client);
  await switchTriggers(client, triggers, "disable");
  await client.query("set constraints all deferred");
  await client.query(`truncate ${names}`);
  for (const [index, { name }] of here.entries()) {
    onProgress(`table ${name}`, index / here.length);
    const table = tables.find((one) => one.name === name);
    if (table) await fillTable(client, table, folder, signal);
  }
  await client.query("set constraints all immediate");
  await switchTriggers(client, triggers, "enable");
  await forgetPendingJobs(client);
  await askAgain(client, kinds, jobs);
  for (const { name } of here) await continueCounting(client, name);
  await settle?.(async (text) => await client.query(text));
  return true;
};

interface Trigger {
  readonly table: string;
  readonly name: string;
}

/**
 * Those that fire at what people do: they refuse changes of the audit, and tell of events. Those that keep derived tables
 * fire always (`enable always`), and stay.
 */
const ordinaryTriggers = async (client: pg.Client): Promise<Trigger[]> => {
  const { rows } = await client.query<Trigger>(
    `select c.relname as table, t.tgname as name
     from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgenabled = 'O'`,
  );
  return rows;
};

const switchTriggers = async (
  client: pg.Client,
  triggers: readonly Trigger[],
  to: "enable" | "disable",
): Promise<void> => {
  for (const { table, name } of triggers)
    await client.query(`alter table ${quoteName(table)} ${to} trigger ${quoteName(name)}`);
};

const fillTable = async (
  client: pg.Client,
  table: Table,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<void> => {
  signal?.throwIfAborted();
  const path = join(folder, "tables", `${table.name}.copy.gz`);
  const rows = client.query(copyFrom(`copy ${quoteName(table.name)} (${columnList(table)}) from stdin`));
  try {
    await pipeline(createReadStream(path), createGunzip(), rows, { signal });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code !== "ENOENT" && !code.startsWith("Z_")) throw error;
    const how = code === "ENOENT" ? "missing" : "damaged";
    throw new DamagedTable(`${path} is ${how}. Nothing was restored.`, { cause: error });
  }
};

/**
 * Identity columns go on after the highest number restored. Counting is not undone with a transaction that fails, so it
 * never goes back: numbers of what stood here before are not used again.
 */
const continueCounting = async (client: pg.Client, table: string): Promise<void> => {
  const { rows } = await client.query<{ column: string }>(
    `select attname as column from pg_attribute where attrelid = $1::regclass and attidentity <> '' and not attisdropped`,
    [quoteName(table)],
  );
  for (const { column } of rows) {
    await client.query(
      `select setval(counter, greatest(nextval(counter), (select coalesce(max(${quoteName(column)}), 0) + 1 from ${quoteName(table)})), false)
       from pg_get_serial_sequence($1, $2) as counter`,
      [quoteName(table), column],
    );
  }
};
