import { createHash } from "node:crypto";

/** A strong entity tag: the same parts give the same tag, and different content must give different parts. */
export const strongTag = (...parts: readonly (string | number)[]): string =>
  `"${createHash("sha256").update(parts.join("\u0000")).digest("base64url").slice(0, 22)}"`;

/** If-None-Match (RFC 9110, section 13.1.2): weak comparison, `*` is any. */
export const isKnown = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === "*" ||
    ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === tag));

/**
 * If-Range (RFC 9110, section 13.1.5): the Range counts only where the tag is, strongly, this one. A date never
 * matches: we send no Last-Modified.
 */
export const rangeCounts = (ifRange: string | undefined, tag: string): boolean =>
  ifRange === undefined || ifRange.trim() === tag;
