import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { chooseEncoding, encode } from "./encoding.ts";

describe("the encoding that a client takes", () => {
  test.each([
    [undefined, "identity"],
    ["", "identity"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["br;q=0.5, gzip", "gzip"],
    ["br;q=0, gzip;q=0", "identity"],
    ["*", "br"],
    ["*;q=0", "identity"],
    ["br;q=0, *", "gzip"],
    ["GZIP;Q=0.3", "gzip"],
    [";;,,q=", "identity"],
  ] as const)("of %j is %s", (accepted, encoding) => {
    expect(chooseEncoding(accepted)).toBe(encoding);
  });

  test("gives the same bytes back", async () => {
    const bytes = Buffer.from("The lights show up very well. ".repeat(50));
    expect(brotliDecompressSync(await encode(bytes, "br"))).toEqual(bytes);
    expect(gunzipSync(await encode(bytes, "gzip"))).toEqual(bytes);
    expect(await encode(bytes, "identity")).toBe(bytes);
  });
});
