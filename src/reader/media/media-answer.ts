import type { Files } from "../../platform/files/files.ts";
import { chooseEncoding, encode } from "../http/encoding.ts";
import { readRange } from "./byte-range.ts";
import { isKnown, rangeCounts, strongTag } from "./entity-tag.ts";

/** What is not there, never was, or must not be known of: one answer for all of them. */
export const notThere = (): Response => plain(404, "There is nothing at this address.\n");

/** A moment that was taken back. */
export const takenBack = (): Response => plain(410, "This moment was withdrawn.\n");

/** The recording is public, but our right to stream what was asked for has ended. */
export const notAllowed = (): Response => plain(403, "This can no longer be streamed.\n");

const plain = (status: number, text: string): Response =>
  new Response(text, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });

interface TextFacts {
  readonly mediaType: string;
  /** Seconds that a reader's own browser may keep it without asking. */
  readonly freshSeconds: number;
}

/**
 * A small text made for the asking. Only the reader's own browser may keep it: what is withdrawn must not live on in
 * a cache that others share.
 */
export const textAnswer = async (request: Request, text: string, facts: TextFacts): Promise<Response> => {
  const bytes = Buffer.from(text);
  const encoding =
    bytes.length < 1000 ? "identity" : chooseEncoding(request.headers.get("accept-encoding") ?? undefined);
  const tag = strongTag(text, encoding);
  const headers = new Headers({
    etag: tag,
    vary: "accept-encoding",
    "cache-control": `private, max-age=${facts.freshSeconds}`,
    "content-type": facts.mediaType,
    "x-content-type-options": "nosniff",
  });
  if (isKnown(request.headers.get("if-none-match") ?? undefined, tag))
    return new Response(null, { status: 304, headers });
  const body = await encode(bytes, encoding);
  if (encoding !== "identity") headers.set("content-encoding", encoding);
  headers.set("content-length", String(body.length));
  return new Response(request.method === "HEAD" ? null : new Uint8Array(body), { headers });
};

interface FileFacts {
  readonly key: string;
  /** Of the whole file. */
  readonly bytes: number;
  readonly mediaType: string;
  readonly freshSeconds: number;
  /** Whether these bytes [start, end) may go out; all of them where it is left out. */
  readonly allows?: (start: number, end: number) => boolean;
}

/** A kept file, whole or in part (RFC 9110, sections 13 and 14). */
export const fileAnswer = async (request: Request, files: Files, facts: FileFacts): Promise<Response> => {
  const tag = strongTag(facts.key, facts.bytes);
  const headers = new Headers({
    etag: tag,
    "accept-ranges": "bytes",
    "cache-control": `private, max-age=${facts.freshSeconds}`,
    "content-type": facts.mediaType,
    "x-content-type-options": "nosniff",
  });
  const header = (name: string): string | undefined => request.headers.get(name) ?? undefined;
  if (isKnown(header("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  // Range is defined for GET alone (RFC 9110, section 14.2).
  const counts = request.method === "GET" && rangeCounts(header("if-range"), tag);
  const asked = readRange(counts ? header("range") : undefined, facts.bytes);
  if (asked.kind === "unsatisfiable") {
    headers.set("content-range", `bytes */${facts.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = asked.kind === "part" ? asked : { start: 0, end: facts.bytes };
  if (facts.allows?.(start, end) === false && request.method !== "HEAD") return notAllowed();
  headers.set("content-length", String(end - start));
  if (asked.kind === "part") headers.set("content-range", `bytes ${start}-${end - 1}/${facts.bytes}`);
  const status = asked.kind === "part" ? 206 : 200;
  if (request.method === "HEAD") return new Response(null, { status, headers });
  return new Response(streamOf(await files.read(facts.key, { start, end })), { status, headers });
};

/** A body that reads only as fast as it is taken, and lets go of the file when nobody takes it any more. */
const streamOf = (content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const iterator = content[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
};
