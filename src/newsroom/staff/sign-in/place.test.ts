import { expect, test } from "vitest";
import { signInPlace } from "./place.ts";

test.each([
  ["https://news.example.org", { isSecure: true, isLocal: false, canPasskeys: true, trouble: null }],
  ["http://localhost:4000", { isSecure: false, isLocal: true, canPasskeys: true, trouble: null }],
  // A passkey belongs to a name.
  ["http://127.0.0.1:4000", { isSecure: false, isLocal: true, canPasskeys: false, trouble: null }],
  ["https://192.0.2.7", { isSecure: true, isLocal: false, canPasskeys: false, trouble: null }],
])("at %s", (url, expected) => {
  expect(signInPlace(url)).toMatchObject(expected);
});

test.each(["http://news.example.org", "http://192.168.1.20:4000", "http://localhost.example.org"])(
  "at %s nobody signs in, and is told what to do",
  (url) => {
    const { trouble } = signInPlace(url);
    expect(trouble?.detail).toContain(new URL(url).origin);
    expect(trouble?.todo).toHaveLength(2);
  },
);
