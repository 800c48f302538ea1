import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { checkKey, type Files, NoSuchFile } from "./files.ts";
import { type S3Send, type S3Settings, s3Sender } from "./s3-request.ts";
import { uploadToS3 } from "./s3-upload.ts";

/** Files in a bucket. Whatever program needs a real path gets a copy in the scratch folder, for as long as it uses it. */
export const s3Files = (settings: S3Settings, scratchFolder: string): Files => {
  const send = s3Sender(settings);
  const read = (key: string, range?: { start: number; end: number }) => readObject(send, key, range);
  return {
    put: (key, content, mediaType) =>
      uploadToS3(send, checkKey(key), content instanceof Uint8Array ? single(content) : content, mediaType),
    adopt: async (key, path, mediaType) => {
      await uploadToS3(send, checkKey(key), createReadStream(path, { highWaterMark: 2 ** 20 }), mediaType);
      await rm(path);
    },
    stat: async (key) => {
      const response = await send({ method: "HEAD", key, accept: [404] });
      return response.status === 404 ? null : { bytes: Number(response.headers.get("content-length")) };
    },
    read,
    bytes: async (key) => Buffer.concat(await Array.fromAsync(await read(key))),
    remove: async (key) => {
      await send({ method: "DELETE", key, accept: [404] });
    },
    list: (prefix) => listKeys(send, prefix),
    withLocalFile: async (key, use) => {
      await mkdir(scratchFolder, { recursive: true });
      const folder = await mkdtemp(join(scratchFolder, "copy-"));
      try {
        const path = join(folder, basename(key));
        await pipeline(await read(key), createWriteStream(path));
        return await use(path);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
};

const single = async function* (content: Uint8Array): AsyncIterable<Uint8Array> {
  yield content;
};

const readObject = async (
  send: S3Send,
  key: string,
  range?: { start: number; end: number },
): Promise<AsyncIterable<Uint8Array>> => {
  if (range && range.end <= range.start) return Readable.from([]);
  const headers = range ? { range: `bytes=${range.start}-${range.end - 1}` } : {};
  const response = await send({ method: "GET", key: checkKey(key), headers, accept: [404] });
  if (response.status === 404) throw new NoSuchFile(key);
  if (range && response.status !== 206) throw new Error(`The store does not give parts of ${key}`);
  return response.body ?? Readable.from([]);
};

/** ListObjectsV2, page by page. Keys are ours (letters, digits, `/-_.`), so XML has nothing to unescape in them. */
const listKeys = async function* (send: S3Send, prefix: string): AsyncIterable<string> {
  let after: string | undefined = "";
  while (after !== undefined) {
    const query: Record<string, string> = {
      "list-type": "2",
      prefix,
      ...(after === "" ? {} : { "start-after": after }),
    };
    const answer: string = await (await send({ method: "GET", key: "", query })).text();
    const keys = [...answer.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => key ?? "");
    yield* keys;
    after = answer.includes("<IsTruncated>true</IsTruncated>") ? keys.at(-1) : undefined;
  }
};
