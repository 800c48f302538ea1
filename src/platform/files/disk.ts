import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, opendir, rename, rm, stat, unlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { newId } from "../../kit/id.ts";
import { checkKey, type Files, leftOverAge, NoSuchFile, OutOfSpace } from "./files.ts";

/** Names of what is being written; such a file is no content, and what a killed process left is removed later. */
const draftMark = ".draft-";

/** Files in a folder, which is made when it is first written to. */
export const diskFiles = (root: string): Files => {
  const pathOf = (key: string): string => join(root, ...checkKey(key).split("/"));

  return {
    put: async (key, content) => {
      const path = pathOf(key);
      await placeAtomically(path, (draft) => writeAll(draft, content));
    },
    adopt: async (key, from) => {
      const path = pathOf(key);
      await syncFile(from);
      await mkdir(dirname(path), { recursive: true });
      try {
        await rename(from, path);
        await syncFolders(dirname(path), root);
      } catch (error) {
        // Another file system.
        if (!hasCode(error, "EXDEV")) throw spoken(error);
        await placeAtomically(path, (draft) => writeAll(draft, createReadStream(from)));
        await unlink(from);
      }
    },
    stat: async (key) => {
      const found = await stat(pathOf(key)).catch(ifMissing(undefined));
      return found?.isFile() ? { bytes: found.size } : null;
    },
    read: async (key, range) => {
      const handle = await openFile(key, pathOf(key));
      if (range && range.end <= range.start) {
        await handle.close();
        return emptyStream();
      }
      return handle.createReadStream(range && { start: range.start, end: range.end - 1 });
    },
    bytes: async (key) => {
      const handle = await openFile(key, pathOf(key));
      try {
        return await handle.readFile();
      } finally {
        await handle.close();
      }
    },
    remove: async (key) => {
      const path = pathOf(key);
      const found = await stat(path).catch(ifMissing(undefined));
      if (found?.isFile()) await rm(path, { force: true });
    },
    list: (prefix) => listFiles(root, prefix),
    withLocalFile: async (key, use) => {
      const handle = await openFile(key, pathOf(key));
      await handle.close();
      return use(pathOf(key));
    },
    removeLeftOvers: (now) => removeLeftDrafts(root, now),
  };

  async function placeAtomically(path: string, write: (draft: FileHandle) => Promise<void>): Promise<void> {
    await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
      throw spoken(error);
    });
    const draftPath = join(dirname(path), `${draftMark}${newId()}`);
    try {
      const draft = await open(draftPath, "wx");
      try {
        await write(draft);
        await draft.sync();
      } finally {
        await draft.close();
      }
      await rename(draftPath, path);
      await syncFolders(dirname(path), root);
    } catch (error) {
      await rm(draftPath, { force: true });
      throw spoken(error);
    }
  }
};

const writeAll = async (to: FileHandle, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> => {
  if (content instanceof Uint8Array) {
    await to.writeFile(content);
    return;
  }
  for await (const chunk of content) await to.writeFile(chunk);
};

const syncFile = async (path: string): Promise<void> => {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** A name is durable once its folder is, and that folder's name once its own folder is, up to the root. */
const syncFolders = async (folder: string, root: string): Promise<void> => {
  for (let at = folder; ; at = dirname(at)) {
    await syncFile(at);
    if (relative(root, at) === "" || at === dirname(at)) return;
  }
};

const openFile = async (key: string, path: string): Promise<FileHandle> => {
  const handle = await open(path, "r").catch(ifMissing(undefined));
  if (handle && (await handle.stat()).isFile()) return handle;
  await handle?.close();
  throw new NoSuchFile(key);
};

async function* emptyStream(): AsyncGenerator<Uint8Array> {}

/** Walks only the folder that the prefix names. */
async function* listFiles(root: string, prefix: string): AsyncGenerator<string> {
  const folderKey = prefix.slice(0, prefix.lastIndexOf("/") + 1);
  if (folderKey !== "") checkKey(folderKey.slice(0, -1));
  for await (const key of walk(root, folderKey)) if (key.startsWith(prefix)) yield key;
}

async function* walk(root: string, folderKey: string): AsyncGenerator<string> {
  const folder = await opendir(join(root, folderKey)).catch(ifMissing(undefined));
  if (!folder) return;
  for await (const entry of folder) {
    const key = folderKey + entry.name;
    if (entry.isDirectory()) yield* walk(root, `${key}/`);
    else if (entry.isFile() && !entry.name.startsWith(draftMark)) yield key;
  }
}

const removeLeftDrafts = async (root: string, now: Date): Promise<number> => {
  let removed = 0;
  const sweep = async (path: string): Promise<void> => {
    const folder = await opendir(path).catch(ifMissing(undefined));
    if (!folder) return;
    for await (const entry of folder) {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) await sweep(inside);
      else if (
        entry.name.startsWith(draftMark) &&
        now.getTime() - (await stat(inside)).mtimeMs > leftOverAge
      ) {
        await rm(inside, { force: true });
        removed += 1;
      }
    }
  };
  await sweep(root);
  return removed;
};

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));

const ifMissing =
  <Value>(value: Value) =>
  (error: unknown): Value => {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return value;
    throw error;
  };

/** A full disk, a quota used up, or a file beyond the limit, said in words. */
const spoken = (error: unknown): unknown =>
  hasCode(error, "ENOSPC", "EDQUOT", "EFBIG") ? new OutOfSpace(error) : error;
