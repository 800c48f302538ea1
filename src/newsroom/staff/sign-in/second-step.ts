import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { newId } from "../../../kit/id.ts";
import type { Trx } from "../../../platform/database/database.ts";
import { hashToken } from "./secret-token.ts";

/** Seconds of a code, and how many steps it may be early or late (RFC 6238, sections 4.1 and 5.2). */
const period = 30;
const tolerance = 1;

/** 160 bits, as RFC 4226 (section 4) has it, in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What apps read from a picture: otpauth://totp/… */
export const totpUri = (secret: string, newsroom: string, handle: string): string =>
  totpOf(secret, newsroom, handle).toString();

const totpOf = (secret: string, issuer = "Newsreel", label = "staff"): TOTP =>
  new TOTP({
    issuer: issuer.replaceAll(":", " "),
    label: label.replaceAll(":", " "),
    secret: Secret.fromBase32(secret),
    period,
  });

/** The step whose code this is, near this instant; null: of none. */
export const stepOf = (secret: string, code: string, now: Date): number | null => {
  const plain = code.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(plain)) return null;
  const delta = totpOf(secret).validate({ token: plain, timestamp: now.getTime(), window: tolerance });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
};

/** Takes a code, and takes it once (RFC 6238, section 5.2): one of that step or an older one is no more. */
export const takeTotp = async (trx: Trx, staffId: string, code: string, now: Date): Promise<boolean> => {
  const row = await trx
    .selectFrom("totp")
    .select(["secret", "last_step"])
    .where("staff_id", "=", staffId)
    .forUpdate()
    .executeTakeFirst();
  const step = row === undefined ? null : stepOf(row.secret, code, now);
  if (row === undefined || step === null || (row.last_step !== null && step <= row.last_step)) return false;
  await trx.updateTable("totp").set({ last_step: step }).where("staff_id", "=", staffId).execute();
  return true;
};

/** Characters of Crockford's base 32: 80 bits, so that a plain hash is enough. */
const recoveryLength = 16;
const recoveryCount = 10;
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** Ten codes in place of those before, to be shown once: "x7k2-9qwp-…". */
export const makeRecoveryCodes = async (trx: Trx, staffId: string, now: Date): Promise<string[]> => {
  const codes = Array.from({ length: recoveryCount }, () =>
    [...randomBytes(recoveryLength)].map((byte) => alphabet.charAt(byte & 31)).join(""),
  );
  await trx.deleteFrom("recovery_code").where("staff_id", "=", staffId).execute();
  await trx
    .insertInto("recovery_code")
    .values(
      codes.map((code) => ({
        id: newId(),
        staff_id: staffId,
        code_hash: hashToken(`${staffId} ${code}`),
        made_at: now,
      })),
    )
    .execute();
  return codes.map((code) => code.replaceAll(/(.{4})(?=.)/g, "$1-"));
};

/** Takes a recovery code, once. Letters that are misread are read as Crockford has it. */
export const takeRecoveryCode = async (
  trx: Trx,
  staffId: string,
  typed: string,
  now: Date,
): Promise<boolean> => {
  const code = typed.toLowerCase().replaceAll(/[\s-]/g, "").replaceAll(/[il]/g, "1").replaceAll("o", "0");
  if (code.length !== recoveryLength) return false;
  const { numUpdatedRows } = await trx
    .updateTable("recovery_code")
    .set({ used_at: now })
    .where("staff_id", "=", staffId)
    .where("code_hash", "=", hashToken(`${staffId} ${code}`))
    .where("used_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
