import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

// A file on its way is two in the folder: `<id>`, what has arrived, and `<id>.json`, what tus knows of it. What became of it is
// in `<id>.done`, so that an answer that was lost can be given again.

const known = z.object({
  id: z.string(),
  size: z.number(),
  creation_date: z.iso.datetime(),
  metadata: z.object({ filename: z.string(), staff: z.string(), use: z.string().optional() }),
});

const done = z.object({ recordingId: z.string(), known: z.boolean(), staff: z.string() });

export interface KeptUpload {
  readonly id: string;
  readonly staffId: string;
  readonly file: string;
  /** What it is sent for; null: to be a recording. */
  readonly use: string | null;
  /** Bytes, of the whole and of what has arrived. */
  readonly size: number;
  readonly arrived: number;
  readonly beganAt: string;
}

type BecameOf = z.output<typeof done>;

const isUploadId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

/** Null: there is none, or it is brought in already. */
export const findUpload = async (folder: string, id: string): Promise<KeptUpload | null> => {
  if (!isUploadId(id)) return null;
  const facts = known.safeParse(await readJson(join(folder, `${id}.json`)));
  const file = await stat(join(folder, id)).catch(() => null);
  if (!facts.success || file === null) return null;
  const { size, metadata, creation_date: beganAt } = facts.data;
  const { staff: staffId, filename, use = null } = metadata;
  return { id, staffId, file: filename, use, size, arrived: file.size, beganAt };
};

/** One person's, the oldest first. */
export const listUploadsOf = async (folder: string, staffId: string): Promise<KeptUpload[]> => {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(names.filter(isUploadId).map(async (id) => await findUpload(folder, id)));
  return found
    .filter((one) => one !== null)
    .filter((one) => one.staffId === staffId)
    .toSorted((one, other) => one.beganAt.localeCompare(other.beganAt));
};

/** What an upload has become, where it is brought in; null: nothing yet. */
export const becameOf = async (folder: string, id: string): Promise<BecameOf | null> =>
  isUploadId(id) ? (done.safeParse(await readJson(join(folder, `${id}.done`))).data ?? null) : null;

/** Keeps what became of it, and lets its bytes go: they are among the newsroom's files now. */
export const settleUpload = async (folder: string, id: string, became: BecameOf): Promise<void> => {
  await writeFile(join(folder, `${id}.done`), JSON.stringify(became), { mode: 0o600 });
  await removeUpload(folder, id);
};

/** Forgets what has arrived. */
export const removeUpload = async (folder: string, id: string): Promise<void> => {
  await rm(join(folder, id), { force: true });
  await rm(join(folder, `${id}.json`), { force: true });
};

/** Milliseconds for which nobody has written to a file before it is given up. */
export const uploadAge = 7 * 24 * 3600_000;

/** Removes what nobody goes on with. */
export const removeOldUploads = async (folder: string, now: Date): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    if (!isUploadId(name.replace(/\.(json|done)$/, ""))) continue;
    const id = name.slice(0, 32);
    // What is known of a file is as old as the file: it is written once, at its beginning.
    const found =
      (await stat(join(folder, id)).catch(() => null)) ?? (await stat(join(folder, name)).catch(() => null));
    if (found !== null && now.getTime() - found.mtimeMs > uploadAge)
      await rm(join(folder, name), { force: true });
  }
};

const readJson = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return null;
  }
};
