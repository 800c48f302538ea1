import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { packedResponse, packPage } from "./packed-page.ts";

const text = `<!doctype html><p>${"A page of some words. ".repeat(500)}</p>`;
const keys = new Set(["story:1"]);
const page = await packPage({ status: 200, headers: { "content-type": "text/html" }, text }, keys);

test.each(["identity", "gzip", "br"] as const)(
  "the same page is read by whoever takes %s",
  async (encoding) => {
    const response = packedResponse(page, encoding, undefined);
    const bytes = Buffer.from(await response.arrayBuffer());
    const unpack = { identity: (packed: Buffer) => packed, gzip: gunzipSync, br: brotliDecompressSync };
    expect(unpack[encoding](bytes).toString()).toBe(text);
    expect(response.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
    expect(response.headers.get("content-length")).toBe(String(bytes.length));
    expect(response.headers.get("cache-tag")).toBe("story:1");
    const known = packedResponse(page, encoding, response.headers.get("etag") ?? "");
    expect([known.status, known.headers.get("content-length")]).toEqual([304, null]);
  },
);

test("each encoding has a tag of its own", () => {
  expect(new Set(Object.values(page.tags)).size).toBe(3);
});

test("a page that is kept takes far less memory than its text", () => {
  expect(page.size).toBeLessThan(text.length / 4);
});
