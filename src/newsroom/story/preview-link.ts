import { createHmac, timingSafeEqual } from "node:crypto";
import { isId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";

/** One revision, shown before it is public to whoever has the link, until an instant. */
export interface Preview {
  readonly revisionId: string;
  readonly expiresAt: Date;
  /** Who made the link; null: the newsroom itself. */
  readonly madeBy: string | null;
}

/** Longer than this no preview lasts, in milliseconds: fourteen days. */
export const longestPreview = 14 * 86_400_000;

/**
 * The part of a preview's address that names and signs it: revision, instant (seconds, base 36), maker, and 160 bits of an
 * HMAC-SHA-256 of these. The newsroom's secret signs other things too, which no preview can be taken for.
 */
export const signPreview = (secret: string, { revisionId, expiresAt, madeBy }: Preview): string => {
  const said = [revisionId, Math.floor(expiresAt.getTime() / 1000).toString(36), madeBy ?? ""].join(".");
  return `${said}.${signatureOf(secret, said)}`;
};

const signatureOf = (secret: string, said: string): string =>
  createHmac("sha256", secret)
    .update(`story preview\u0000${said}`)
    .digest()
    .subarray(0, 20)
    .toString("base64url");

/** What a link shows. A wrong one says no more than that; one that is over says when it was. */
export const readPreview = (
  secret: string,
  token: string,
  now: Date,
): Result<Preview, "unknown" | "expired"> => {
  const [revisionId = "", seconds = "", madeBy = "", signature = "", ...rest] = token.split(".");
  const expected = Buffer.from(signatureOf(secret, [revisionId, seconds, madeBy].join(".")));
  const given = Buffer.from(signature);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
    return fail("unknown");
  if (!isId(revisionId)) return fail("unknown");
  const expiresAt = new Date(Number.parseInt(seconds, 36) * 1000);
  return expiresAt.getTime() > now.getTime()
    ? ok({ revisionId, expiresAt, madeBy: madeBy === "" ? null : madeBy })
    : fail("expired");
};
