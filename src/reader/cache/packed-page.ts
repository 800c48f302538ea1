import type { IncomingMessage, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import type { Document } from "../http/document.ts";
import { type Encode, type Encoding, encode } from "../http/encoding.ts";
import { isKnown, strongTag } from "../media/entity-tag.ts";
import { tagHeaders } from "./tags.ts";

/**
 * A page in each encoding, so that answering with it makes nothing. As it is, uncompressed, it would take more memory than
 * all the rest: for the few who refuse to unpack it, it is unpacked when they ask.
 */
export interface PackedPage {
  /** What is said with each answer, as `ServerResponse.writeHead` takes it: name, value, name, value. */
  readonly headers: readonly string[];
  /** Other bytes have another tag, so each encoding has its own (RFC 9110, section 8.8.3.3). */
  readonly tags: Readonly<Record<Encoding, string>>;
  readonly bodies: Readonly<Record<Packing, Buffer>>;
  /** Bytes of memory that it takes, about. */
  readonly size: number;
}

type Packing = Exclude<Encoding, "identity">;

/** Bytes that tags, objects and the like take beside bodies and headers, roughly. */
const aside = 1500;

/** Compresses a page for everybody: on threads of their own, both at the same time, unless `encoder` does it otherwise. */
export const packPage = async (
  document: Document,
  keys: ReadonlySet<string>,
  encoder: Encode = encode,
): Promise<PackedPage> => {
  const raw = Buffer.from(document.text);
  const headers = Object.entries({ ...document.headers, ...tagHeaders(keys) }).flat();
  const [br, gzip] = await Promise.all([encoder(raw, "br"), encoder(raw, "gzip")]);
  const tagOf = (encoding: Encoding): string => strongTag(document.text, encoding);
  return {
    headers,
    tags: { identity: tagOf("identity"), gzip: tagOf("gzip"), br: tagOf("br") },
    bodies: { br, gzip },
    size: headers.reduce((sum, { length }) => sum + length, aside + br.length + gzip.length),
  };
};

/** The page as it goes to whoever takes this encoding. */
export const bodyOf = ({ bodies }: PackedPage, encoding: Encoding): Buffer =>
  encoding === "identity" ? gunzipSync(bodies.gzip) : bodies[encoding];

const headersWithTag = ({ headers, tags }: PackedPage, encoding: Encoding): string[] => [
  ...headers,
  "etag",
  tags[encoding],
];

const headersWithBody = (page: PackedPage, encoding: Encoding, body: Buffer): string[] => {
  const headers = headersWithTag(page, encoding);
  if (encoding !== "identity") headers.push("content-encoding", encoding);
  headers.push("content-length", String(body.length));
  return headers;
};

/** Answers with a page whatever waits for it. */
export const sendPacked = (
  page: PackedPage,
  { method }: IncomingMessage,
  response: ServerResponse,
  encoding: Encoding,
  ifNoneMatch: string | undefined,
): void => {
  if (ifNoneMatch !== undefined && isKnown(ifNoneMatch, page.tags[encoding])) {
    response.writeHead(304, headersWithTag(page, encoding)).end();
    return;
  }
  const body = bodyOf(page, encoding);
  response.writeHead(200, headersWithBody(page, encoding, body));
  if (method === "HEAD") response.end();
  else response.end(body);
};

/** The same for those who were too early for it, behind the framework. */
export const packedResponse = (
  page: PackedPage,
  encoding: Encoding,
  ifNoneMatch: string | undefined,
): Response => {
  if (isKnown(ifNoneMatch, page.tags[encoding]))
    return new Response(null, { status: 304, headers: pairs(headersWithTag(page, encoding)) });
  const body = bodyOf(page, encoding);
  return new Response(new Uint8Array(body), {
    status: 200,
    headers: pairs(headersWithBody(page, encoding, body)),
  });
};

const pairs = (flat: readonly string[]): [string, string][] =>
  flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ""] as [string, string]] : []));
