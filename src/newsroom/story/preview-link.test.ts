import fc from "fast-check";
import { expect, test } from "vitest";
import { readPreview, signPreview } from "./preview-link.ts";

const secret = "a secret of thirty-two characters";
const preview = {
  revisionId: "abcdefgh0123",
  expiresAt: new Date("2026-03-02T12:00:00Z"),
  madeBy: "bcdefghj0123",
};
const before = new Date("2026-03-02T11:59:59Z");

test("a link shows its revision until its instant, and not after", () => {
  const token = signPreview(secret, preview);
  expect(readPreview(secret, token, before)).toEqual({ ok: true, value: preview });
  expect(readPreview(secret, token, preview.expiresAt)).toEqual({ ok: false, problem: "expired" });
  expect(signPreview(secret, { ...preview, madeBy: null })).toMatch(/^[A-Za-z0-9._-]+$/);
});

test("a link with one character changed, or signed by another secret, shows nothing", () => {
  const token = signPreview(secret, preview);
  expect(readPreview("another secret of many characters", token, before).ok).toBe(false);
  fc.assert(
    fc.property(
      fc.nat(token.length - 1),
      fc.constantFrom("a", "b", "x", "0", "9", ".", "_", "-"),
      (at, character) => {
        const changed = token.slice(0, at) + character + token.slice(at + 1);
        return changed === token || !readPreview(secret, changed, before).ok;
      },
    ),
  );
});

test("any text whatever is no preview", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readPreview(secret, text, before).ok).toBe(false);
    }),
  );
});
