import { createHash, randomBytes } from "node:crypto";

/** What is shown once and kept as a hash alone: of a link, a session, a machine. */
export interface SecretToken {
  readonly token: string;
  readonly hash: Buffer;
}

/** 256 random bits, so that a plain hash is enough; `prefix` says to whoever finds it what it is. */
export const newSecretToken = (prefix: string): SecretToken => {
  const token = `${prefix}_${randomBytes(32).toString("base64url")}`;
  return { token, hash: hashToken(token) };
};

/** SHA-256: what is looked for in the database, so that comparing takes no telling time. */
export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();
