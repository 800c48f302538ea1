import type { IncomingMessage, ServerResponse } from "node:http";
import type { Document } from "../http/document.ts";
import { type Encode, type Encoding, encode } from "../http/encoding.ts";
import { isKnown, strongTag } from "../media/entity-tag.ts";
import { tagHeaders } from "./tags.ts";

/** One encoding of a page with its headers, as `ServerResponse.writeHead` takes them: name, value, name, value. */
interface Variant {
  readonly tag: string;
  readonly bytes: Buffer;
  readonly headers: string[];
  /** With 304, which has no body. */
  readonly knownHeaders: string[];
}

/** A page in each encoding, so that answering with it makes nothing. */
export interface PackedPage {
  readonly variants: Readonly<Record<Encoding, Variant>>;
  /** Bytes of memory that it takes, about. */
  readonly size: number;
}

const encodings: readonly Encoding[] = ["identity", "gzip", "br"];

/** Bytes that headers and the like take beside the bodies, roughly. */
const aside = 6000;

/** Compresses a page for everybody: on threads of their own, the three at the same time, unless `encoder` does it otherwise. */
export const packPage = async (
  document: Document,
  keys: ReadonlySet<string>,
  encoder: Encode = encode,
): Promise<PackedPage> => {
  const raw = Buffer.from(document.text);
  const common = { ...document.headers, ...tagHeaders(keys) };
  const packed = await Promise.all(
    encodings.map(async (encoding) => {
      const variant = variantOf(await encoder(raw, encoding), encoding, document.text, common);
      return [encoding, variant] as const;
    }),
  );
  return {
    variants: Object.fromEntries(packed) as Record<Encoding, Variant>,
    size: packed.reduce((sum, [, { bytes }]) => sum + bytes.length, aside),
  };
};

const variantOf = (
  bytes: Buffer,
  encoding: Encoding,
  text: string,
  common: Readonly<Record<string, string>>,
): Variant => {
  // Other bytes have another tag, so each encoding has its own (RFC 9110, section 8.8.3.3).
  const tag = strongTag(text, encoding);
  const knownHeaders = Object.entries({ ...common, etag: tag }).flat();
  const own = encoding === "identity" ? [] : ["content-encoding", encoding];
  return {
    tag,
    bytes,
    knownHeaders,
    headers: [...knownHeaders, ...own, "content-length", String(bytes.length)],
  };
};

/** Answers with a page whatever waits for it. */
export const sendPacked = (
  page: PackedPage,
  { method }: IncomingMessage,
  response: ServerResponse,
  encoding: Encoding,
  ifNoneMatch: string | undefined,
): void => {
  const variant = page.variants[encoding];
  if (ifNoneMatch !== undefined && isKnown(ifNoneMatch, variant.tag)) {
    response.writeHead(304, variant.knownHeaders).end();
    return;
  }
  response.writeHead(200, variant.headers);
  if (method === "HEAD") response.end();
  else response.end(variant.bytes);
};

/** The same for those who were too early for it, behind the framework. */
export const packedResponse = (
  page: PackedPage,
  encoding: Encoding,
  ifNoneMatch: string | undefined,
): Response => {
  const { tag, bytes, headers, knownHeaders } = page.variants[encoding];
  return isKnown(ifNoneMatch, tag)
    ? new Response(null, { status: 304, headers: pairs(knownHeaders) })
    : new Response(new Uint8Array(bytes), { status: 200, headers: pairs(headers) });
};

const pairs = (flat: readonly string[]): [string, string][] =>
  flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ""] as [string, string]] : []));
