import type { Encoding } from "../http/encoding.ts";
import { isPacked, type Made } from "./made-page.ts";
import type { Looked, NotedQuery } from "./noted-query.ts";
import type { PackedPage } from "./packed-page.ts";

/** A page that was made, as it goes from one thread to another: the bytes of all its encodings in one piece of memory. */
export interface PageMessage extends Omit<Made, "document"> {
  readonly document: Exclude<Made["document"], PackedPage> | PackedMessage;
  /** What of the query the page looked at. */
  readonly looked: Looked;
}

interface PackedMessage {
  readonly bytes: ArrayBuffer;
  readonly size: number;
  readonly parts: readonly Part[];
}

interface Part {
  readonly encoding: Encoding;
  readonly from: number;
  readonly to: number;
  readonly tag: string;
  readonly headers: string[];
  readonly knownHeaders: string[];
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

const writePacked = ({ variants, size }: PackedPage): PackedMessage => {
  const encodings = Object.keys(variants) as Encoding[];
  const bytes = new Uint8Array(encodings.reduce((sum, encoding) => sum + variants[encoding].bytes.length, 0));
  let at = 0;
  const parts = encodings.map((encoding) => {
    const { bytes: own, tag, headers, knownHeaders } = variants[encoding];
    const from = at;
    bytes.set(own, from);
    at += own.length;
    return { encoding, from, to: at, tag, headers, knownHeaders };
  });
  return { bytes: bytes.buffer, size, parts };
};

/** The page as it was made, what its query was asked for noted in this one. */
export const readPageMessage = (message: PageMessage, query: NotedQuery): Made => {
  const { document, keys, until, renewAt, looked } = message;
  query.note(looked);
  return { document: "bytes" in document ? readPacked(document) : document, keys, until, renewAt };
};

const readPacked = ({ bytes, size, parts }: PackedMessage): PackedPage => ({
  size,
  variants: Object.fromEntries(
    parts.map(({ encoding, from, to, ...rest }) => [
      encoding,
      { ...rest, bytes: Buffer.from(bytes, from, to - from) },
    ]),
  ) as unknown as PackedPage["variants"],
});
