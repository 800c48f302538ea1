import { Readable } from "node:stream";
import type { Files } from "../../platform/files/files.ts";

/** A kept file, whole or one range of it (RFC 9110, section 14); null: it is not there. */
export const bytesOfFile = async (
  files: Files,
  request: Request,
  key: string,
  mediaType: string,
): Promise<Response | null> => {
  const kept = await files.stat(key);
  if (kept === null) return null;
  const headers = { "content-type": mediaType, "accept-ranges": "bytes" };
  const asked = request.headers.get("range");
  if (asked === null) {
    const length = { "content-length": String(kept.bytes) };
    return new Response(streamOf(await files.read(key)), { headers: { ...headers, ...length } });
  }
  const range = readRange(asked, kept.bytes);
  if (range === null)
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${kept.bytes}` } });
  return new Response(streamOf(await files.read(key, range)), {
    status: 206,
    headers: {
      ...headers,
      "content-length": String(range.end - range.start),
      "content-range": `bytes ${range.start}-${range.end - 1}/${kept.bytes}`,
    },
  });
};

/** "bytes=0-99" as [start, end); null: there are no such bytes. */
const readRange = (asked: string, bytes: number): { start: number; end: number } | null => {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(asked.trim()) ?? [];
  if (first === "" && last === "") return null;
  const start = first === "" ? Math.max(0, bytes - Number(last)) : Number(first);
  const end = first === "" || last === "" ? bytes : Math.min(bytes, Number(last) + 1);
  return start < end ? { start, end } : null;
};

/** Reads only as fast as it is taken, and lets go when nobody takes it any more. */
const streamOf = (content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  Readable.toWeb(Readable.from(content, { objectMode: false })) as ReadableStream<Uint8Array<ArrayBuffer>>;
