import * as crypto from "node:crypto";

/**
 * OWASP, Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane. Where Node has none (before 24.7),
 * scrypt with N=2^17, r=8, p=1.
 */
const argon = { memory: 19_456, passes: 2, parallelism: 1 };
const scryptCost = { ln: 17, r: 8, p: 1 };
const saltBytes = 16;
const hashBytes = 32;

/** What is kept of a password, in the PHC string format. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = crypto.randomBytes(saltBytes);
  const { memory, passes, parallelism } = argon;
  return hasArgon
    ? `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(salt)}$${encode(await byArgon(password, salt, argon))}`
    : `$scrypt$ln=${scryptCost.ln},r=${scryptCost.r},p=${scryptCost.p}$${encode(salt)}$${encode(await byScrypt(password, salt, scryptCost))}`;
};

/** Whether it is the password, in the same time whether it is nearly so or not at all. */
export const isPassword = async (password: string, kept: string): Promise<boolean> => {
  const [, algorithm = "", ...rest] = kept.split("$");
  const [hash = "", salt = "", numbers = ""] = rest.reverse();
  const expected = Buffer.from(hash, "base64");
  const salted = Buffer.from(salt, "base64");
  const told = Object.fromEntries(numbers.split(",").map((part) => part.split("=", 2)));
  const number = (name: string): number => Number(told[name]);
  const got =
    algorithm === "argon2id"
      ? await byArgon(password, salted, {
          memory: number("m"),
          passes: number("t"),
          parallelism: number("p"),
        })
      : await byScrypt(password, salted, { ln: number("ln"), r: number("r"), p: number("p") });
  return crypto.timingSafeEqual(got, expected);
};

let nobodys: Promise<string> | undefined;

/** Takes as long as looking at a password does, where there is none to look at: nobody learns who works here. */
export const passTime = async (password: string): Promise<false> => {
  await isPassword(password, await (nobodys ??= hashPassword(crypto.randomUUID())));
  return false;
};

const hasArgon = typeof crypto.argon2 === "function";

/** PHC strings have base64 without padding. */
const encode = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");

/** One password has one form, however a keyboard composes its letters (RFC 8265, section 4.2). */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize("NFC"));

const byArgon = async (password: string, nonce: Buffer, cost: typeof argon): Promise<Buffer> =>
  await new Promise((resolve, reject) => {
    const input = { message: bytesOf(password), nonce, tagLength: hashBytes, ...cost };
    crypto.argon2("argon2id", input, (error, hash) => (error === null ? resolve(hash) : reject(error)));
  });

const byScrypt = async (password: string, salt: Buffer, cost: typeof scryptCost): Promise<Buffer> =>
  await new Promise((resolve, reject) => {
    const N = 2 ** cost.ln;
    const options = { N, r: cost.r, p: cost.p, maxmem: 256 * N * cost.r };
    crypto.scrypt(bytesOf(password), salt, hashBytes, options, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    );
  });
