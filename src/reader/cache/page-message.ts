import { isPacked, type Made } from "./made-page.ts";
import type { Looked, NotedQuery } from "./noted-query.ts";
import type { PackedPage } from "./packed-page.ts";

/** A page that was made, as it goes from one thread to another: the bytes of both its encodings in one piece of memory. */
export interface PageMessage extends Omit<Made, "document"> {
  readonly document: Exclude<Made["document"], PackedPage> | PackedMessage;
  /** What of the query the page looked at. */
  readonly looked: Looked;
}

interface PackedMessage extends Omit<PackedPage, "bodies"> {
  readonly bytes: ArrayBuffer;
  /** Brotli comes first, gzip from here on. */
  readonly gzipAt: number;
}

/** The page as it goes to whoever keeps it. */
export const writePageMessage = (
  { document, keys, until, renewAt }: Made,
  { looked }: NotedQuery,
): PageMessage => ({
  document: isPacked(document) ? writePacked(document) : document,
  keys,
  until,
  renewAt,
  looked,
});

const writePacked = ({ bodies: { br, gzip }, headers, tags, size }: PackedPage): PackedMessage => {
  const bytes = new Uint8Array(br.length + gzip.length);
  bytes.set(br);
  bytes.set(gzip, br.length);
  return { bytes: bytes.buffer, gzipAt: br.length, headers, tags, size };
};

/** The page as it was made, what its query was asked for noted in this one. */
export const readPageMessage = (message: PageMessage, query: NotedQuery): Made => {
  const { document, keys, until, renewAt, looked } = message;
  query.note(looked);
  return { document: "bytes" in document ? readPacked(document) : document, keys, until, renewAt };
};

const readPacked = ({ bytes, gzipAt, headers, tags, size }: PackedMessage): PackedPage => ({
  headers,
  tags,
  bodies: { br: Buffer.from(bytes, 0, gzipAt), gzip: Buffer.from(bytes, gzipAt) },
  size,
});
