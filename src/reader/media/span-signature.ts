import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Bytes [from, to) of one rendition, until an instant. Where a recording's excerpts may be played but no longer the
 * whole, each address that an excerpt's playlist gives is signed for the bytes of its segments and no others.
 */
export interface SpanGrant {
  readonly renditionId: string;
  readonly from: number;
  readonly to: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** The grant as the query of an address: `span=FROM-TO&until=SECONDS&signature=…`. */
export const signSpan = (secret: string, grant: SpanGrant): string => {
  const until = Math.floor(grant.until / 1000);
  return `span=${grant.from}-${grant.to}&until=${until}&signature=${signature(secret, { ...grant, until })}`;
};

/** The span that a query grants; null where it grants none: no signature, a wrong one, or one that has run out. */
export const verifySpan = (
  secret: string,
  renditionId: string,
  query: Readonly<Record<string, string | undefined>>,
  now: Date,
): SpanGrant | null => {
  const span = /^(?<from>\d{1,15})-(?<to>\d{1,15})$/.exec(query["span"] ?? "")?.groups;
  const until = Number(/^\d{1,12}$/.exec(query["until"] ?? "")?.[0] ?? Number.NaN);
  if (span === undefined || Number.isNaN(until)) return null;
  const grant = { renditionId, from: Number(span["from"]), to: Number(span["to"]), until };
  if (!same(query["signature"] ?? "", signature(secret, grant))) return null;
  return until * 1000 < now.getTime() ? null : { ...grant, until: until * 1000 };
};

/** The initialisation bytes at the head of the file, and the bytes of the span, and nothing between or beyond. */
export const grantCovers = (grant: SpanGrant, initBytes: number, start: number, end: number): boolean =>
  end <= initBytes || (start >= grant.from && end <= grant.to);

const signature = (secret: string, grant: SpanGrant): string =>
  createHmac("sha256", secret)
    .update(["span", grant.renditionId, grant.from, grant.to, grant.until].join("\u0000"))
    .digest("base64url");

const same = (given: string, right: string): boolean => {
  const one = Buffer.from(given);
  const other = Buffer.from(right);
  return one.length === other.length && timingSafeEqual(one, other);
};
