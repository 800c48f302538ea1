import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SpanGrant, grantCovers, signSpan, verifySpan } from "./span-signature.ts";

const noon = new Date("2026-03-01T12:00:00Z");
const grant: SpanGrant = { renditionId: "r1", from: 5000, to: 9000, until: noon.getTime() + 60_000 };
const queryOf = (text: string) => Object.fromEntries(new URLSearchParams(text));

describe("a signed span of bytes", () => {
  const query = queryOf(signSpan("secret", grant));

  test("holds for its rendition until it runs out", () => {
    expect(verifySpan("secret", "r1", query, noon)).toEqual(grant);
    expect(verifySpan("secret", "r1", query, new Date(grant.until + 1000))).toBeNull();
  });

  test("holds for no other rendition, secret, span or instant", () => {
    expect(verifySpan("secret", "r2", query, noon)).toBeNull();
    expect(verifySpan("other", "r1", query, noon)).toBeNull();
    expect(verifySpan("secret", "r1", { ...query, span: "0-9000" }, noon)).toBeNull();
    expect(verifySpan("secret", "r1", { ...query, until: "99999999999" }, noon)).toBeNull();
    expect(verifySpan("secret", "r1", { ...query, signature: "" }, noon)).toBeNull();
    expect(verifySpan("secret", "r1", {}, noon)).toBeNull();
  });

  test("a query made up by anybody grants nothing", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (span, until, signature) => {
        expect(verifySpan("secret", "r1", { span, until, signature }, noon)).toBeNull();
      }),
    );
  });

  test("covers the initialisation bytes and its own, and no byte between or beyond", () => {
    expect(grantCovers(grant, 800, 0, 800)).toBe(true);
    expect(grantCovers(grant, 800, 0, 801)).toBe(false);
    expect(grantCovers(grant, 800, 5000, 9000)).toBe(true);
    expect(grantCovers(grant, 800, 4999, 9000)).toBe(false);
    expect(grantCovers(grant, 800, 5000, 9001)).toBe(false);
    expect(grantCovers(grant, 800, 0, 9000)).toBe(false);
  });
});
