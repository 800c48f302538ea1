import { createHash } from "node:crypto";

/** The version of what is answered, from its own bytes: equal where and only where the answer is (RFC 9110, section 8.8.3). */
export const etagOf = (bytes: string): string =>
  `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;

/** Strong comparison (RFC 9110, section 13.1.1): `*` is any version that there is. */
export const matches = (header: string, etag: string): boolean =>
  header.trim() === "*" ||
  header
    .split(",")
    .map((one) => one.trim())
    .includes(etag);
