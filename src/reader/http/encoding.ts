import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/**
 * The best encoding that the client takes (RFC 9110, section 12.5.3): brotli, else gzip, else none. A weight of 0
 * refuses one; `*` stands for those not named.
 */
export const chooseEncoding = (accepted: string | undefined): Encoding => {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? "").toLowerCase().split(",")) {
    const [name, ...parameters] = part.split(";").map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    if (name) weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  const weightOf = (name: string): number => weights.get(name) ?? weights.get("*") ?? 0;
  const [best] = (["br", "gzip"] as const)
    .filter((name) => weightOf(name) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a));
  return best ?? "identity";
};

export type Encode = (bytes: Buffer, encoding: Encoding) => Buffer | Promise<Buffer>;

const gzipOptions = { level: 6 };

/** Brotli at 6: a page of 50 KB takes some two milliseconds, and is within a few per cent of the best. */
const brotliOptions = (bytes: Buffer) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 6,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  },
});

export const encode = async (bytes: Buffer, encoding: Encoding): Promise<Buffer> => {
  if (encoding === "identity") return bytes;
  return encoding === "gzip"
    ? await gzipAsync(bytes, gzipOptions)
    : await brotliAsync(bytes, brotliOptions(bytes));
};

/** The same in this thread, for a thread in which nobody else waits: handing it to another takes longer than a page does. */
export const encodeHere = (bytes: Buffer, encoding: Encoding): Buffer => {
  if (encoding === "identity") return bytes;
  return encoding === "gzip" ? gzipSync(bytes, gzipOptions) : brotliCompressSync(bytes, brotliOptions(bytes));
};
