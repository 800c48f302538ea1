import { createHash, randomBytes } from "node:crypto";

/** Crockford's base 32: no i, l, o, u, so that an id can be read aloud and typed. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

const encode = (bytes: Uint8Array, length: number): string =>
  Array.from(bytes.subarray(0, length), (byte) => alphabet.charAt(byte & 31)).join("");

/** A new random id of 12 characters (60 bits). */
export const newId = (): string => encode(randomBytes(12), 12);

/** The same parts give the same id, on every machine and for ever: 12 characters (60 bits) of their SHA-256. */
export const idFrom = (...parts: readonly (string | number)[]): string =>
  encode(createHash("sha256").update(parts.join("\u0000")).digest(), 12);

export const isId = (text: string): boolean => /^[0-9a-hjkmnp-tv-z]{12}$/.test(text);
