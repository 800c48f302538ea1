import { createHash } from "node:crypto";
import { open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { z } from "zod";

import { fail, ok, type Result } from "../kit/result.ts";
import { FfmpegFailure } from "./ffmpeg/failure.ts";

/** Raised whenever the same input would give another result than before. */
const pipelineVersion = 1;

const record = z.object({
  key: z.string(),
  result: z.unknown(),
  files: z.array(z.object({ name: z.string(), bytes: z.number() })),
});

/** What a step made: its result, and the files that belong to it, relative to the work folder. */
export interface Made<Value> {
  readonly value: Value;
  readonly files: readonly string[];
}

/**
 * Does a step's work once. If its record stands in the folder, for the same input, and its files are whole, its result
 * is given again; else what is there is thrown away and made again. `make` writes under names of `temporaryName`.
 * A child that said no becomes a problem for the person; one that was aborted or could not run is thrown.
 */
export const once = async <Value>(
  folder: string,
  step: string,
  input: unknown,
  make: () => Promise<Result<Made<Value>>>,
): Promise<Result<Value>> => {
  const key = createHash("sha256")
    .update(JSON.stringify([pipelineVersion, step, input]))
    .digest("hex");
  const recordPath = join(folder, `${step}.done.json`);
  const done = await readRecord(folder, recordPath, key);
  // The record was written by this very step for this very input.
  if (done !== undefined) return ok(done.result as Value);
  await rm(recordPath, { force: true });
  const made = await refusedAsProblem(async () => {
    await removeTemporary(folder, step);
    return await make();
  });
  if (!made.ok) return made;
  await writeRecord(folder, step, recordPath, { key, result: made.value.value, names: made.value.files });
  return ok(made.value.value);
};

const readRecord = async (
  folder: string,
  path: string,
  key: string,
): Promise<z.infer<typeof record> | undefined> => {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const read = record.safeParse(parsed(text));
  if (!read.success || read.data.key !== key) return undefined;
  for (const file of read.data.files)
    if ((await sizeOf(join(folder, file.name))) !== file.bytes) return undefined;
  return read.data;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const sizeOf = async (path: string): Promise<number | undefined> =>
  (await stat(path).catch(() => undefined))?.size;

/** How often a child that something else kills is begun again. More often than that, the file may well be the cause. */
const patience = 3;

const refusedAsProblem = async <Value>(
  make: () => Promise<Result<Value>>,
  attempt = 1,
): Promise<Result<Value>> => {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof FfmpegFailure)) throw error;
    if (error.kind === "killed" && attempt < patience) return await refusedAsProblem(make, attempt + 1);
    if (error.kind === "failed") return fail(`ffmpeg could not read the file: ${error.message}`);
    if (error.kind === "limit" || error.kind === "killed")
      return fail(`The file needs more time, memory or space than it may: ${error.message}`);
    throw error;
  }
};

const writeRecord = async (
  folder: string,
  step: string,
  path: string,
  made: { key: string; result: unknown; names: readonly string[] },
): Promise<void> => {
  const files: { name: string; bytes: number }[] = [];
  for (const name of made.names) files.push({ name, bytes: (await stat(join(folder, name))).size });
  const temporary = join(folder, temporaryName(step, "done.json"));
  await writeFile(temporary, JSON.stringify({ key: made.key, result: made.result, files }));
  await keep(temporary, path);
};

/** A name under which a step may leave half a file: never used as anything else, removed when it starts again. */
export const temporaryName = (step: string, name: string): string => `part-${step}-${name}`;

const removeTemporary = async (folder: string, step: string): Promise<void> => {
  for (const name of await readdir(folder))
    if (name.startsWith(`part-${step}-`)) await rm(join(folder, name), { force: true, recursive: true });
};

/** Puts a finished and verified file in its place: it is on disk before it has its name. */
export const keep = async (temporary: string, path: string): Promise<void> => {
  const file = await open(temporary, "r+");
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
};
