import { expect, test } from "vitest";
import { manyTag, tagHeaders } from "./tags.ts";

test("a page says what it was made of, for caches before us", () => {
  expect(tagHeaders(new Set(["recording:abc", "site"]))).toEqual({
    "cache-tag": "recording:abc,site",
    "surrogate-key": "recording:abc site",
  });
});

test("a key with a space or a comma is one key still", () => {
  expect(tagHeaders(new Set(["a b,c"]))["cache-tag"]).toBe("a%20b%2Cc");
});

test("more keys than fit are bounded, and the page says that there are more", () => {
  const keys = new Set(Array.from({ length: 2000 }, (_, at) => `recording:${at}`));
  const headers = tagHeaders(keys);
  for (const value of Object.values(headers)) expect(value.length).toBeLessThanOrEqual(1500);
  expect(headers["surrogate-key"]?.split(" ").at(-1)).toBe(manyTag);
});
