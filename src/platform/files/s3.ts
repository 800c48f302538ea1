import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { checkKey, type Files, leftOverAge, NoSuchFile } from "./files.ts";
import { listKeys, listUploads } from "./s3-list.ts";
import { type S3Send, type S3Settings, s3Sender } from "./s3-request.ts";
import { giveUpUpload, uploadToS3 } from "./s3-upload.ts";

/** Files in a bucket. Whatever program needs a real path gets a copy in the scratch folder, for as long as it uses it. */
export const s3Files = (settings: S3Settings, scratchFolder: string): Files => {
  const send = s3Sender(settings);
  const read: Files["read"] = (key, range) => readObject(send, key, range);
  return {
    put: async (key, content, mediaType) => {
      const pieces = content instanceof Uint8Array ? single(content) : content;
      await uploadToS3(send, checkKey(key), pieces, mediaType);
    },
    adopt: async (key, path, mediaType) => {
      await uploadToS3(send, checkKey(key), createReadStream(path, { highWaterMark: 2 ** 20 }), mediaType);
      await rm(path);
    },
    stat: async (key) => {
      const response = await send({ method: "HEAD", key: checkKey(key), accept: [404] });
      return response.status === 404 ? null : { bytes: Number(response.headers.get("content-length")) };
    },
    read,
    bytes: async (key) => Buffer.concat(await Array.fromAsync(await read(key))),
    remove: async (key) => {
      const response = await send({ method: "DELETE", key: checkKey(key), accept: [404] });
      await response.body?.cancel();
    },
    list: (prefix) => listKeys(send, prefix),
    withLocalFile: async (key, use) => {
      const content = await read(key);
      await mkdir(scratchFolder, { recursive: true });
      const folder = await mkdtemp(join(scratchFolder, copyMark));
      try {
        const path = join(folder, basename(key));
        await pipeline(content, createWriteStream(path));
        return await use(path);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    removeLeftOvers: async (now) =>
      (await removeOldCopies(scratchFolder, now)) + (await giveUpOldUploads(send, now)),
  };
};

const copyMark = "copy-";

const single = async function* (content: Uint8Array): AsyncIterable<Uint8Array> {
  yield content;
};

const readObject = async (
  send: S3Send,
  key: string,
  range?: { start: number; end: number },
): Promise<AsyncIterable<Uint8Array>> => {
  checkKey(key);
  const isEmpty = range !== undefined && range.end <= range.start;
  const headers = range && !isEmpty ? { range: `bytes=${range.start}-${range.end - 1}` } : {};
  // An empty range asks only whether the file is there.
  const response = await send({ method: isEmpty ? "HEAD" : "GET", key, headers, accept: [404, 416] });
  if (response.status === 206 || (response.ok && range === undefined)) return response.body ?? nothing();
  await response.body?.cancel();
  if (response.status === 404) throw new NoSuchFile(key);
  // 416: nothing stands at or after the range's start.
  if (isEmpty || response.status === 416) return nothing();
  throw new Error(`The file store does not give parts of ${key}`);
};

const nothing = (): Readable => Readable.from([]);

/** A job may take a day and no longer: an older copy belongs to a process that was killed. */
const removeOldCopies = async (scratchFolder: string, now: Date): Promise<number> => {
  const names = await readdir(scratchFolder).catch(() => []);
  let removed = 0;
  for (const name of names.filter((one) => one.startsWith(copyMark))) {
    const path = join(scratchFolder, name);
    const facts = await stat(path).catch(() => undefined);
    if (facts === undefined || now.getTime() - facts.mtimeMs < leftOverAge) continue;
    await rm(path, { recursive: true, force: true });
    removed += 1;
  }
  return removed;
};

const giveUpOldUploads = async (send: S3Send, now: Date): Promise<number> => {
  const uploads = await listUploads(send);
  const old = uploads.filter(({ begunAt }) => now.getTime() - begunAt.getTime() > leftOverAge);
  for (const { key, id } of old) await giveUpUpload(send, key, id);
  return old.length;
};
