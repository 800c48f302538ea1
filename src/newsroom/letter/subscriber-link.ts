import { createHmac, timingSafeEqual } from "node:crypto";
import { isId } from "../../kit/id.ts";

/**
 * What the link in a mail is for. Each subscriber has a key of their own in the database that signs theirs: the links live for
 * as long as the subscriber does, whatever becomes of the newsroom's secret.
 */
export type LinkPurpose =
  /** Subscribes to exactly these lists. */
  | { readonly what: "confirm"; readonly listIds: readonly string[] }
  /** Ends one list (RFC 8058). */
  | { readonly what: "leave"; readonly listId: string }
  /** Lists, address, erasing. */
  | { readonly what: "settings" }
  /** Confirms the address that the subscriber asked to move to; the tag is of that address. */
  | { readonly what: "move"; readonly addressTag: string };

/** A link as it is read, before its signature is believed. */
export interface ClaimedLink {
  readonly subscriberId: string;
  readonly purpose: LinkPurpose;
  readonly signature: string;
}

/** Characters of base64url: 132 bits. */
const signatureLength = 22;

/** The token of a link: letters, digits, `-`, `_` and `.` alone. */
export const signLink = (
  subscriber: { readonly id: string; readonly linkKey: string },
  purpose: LinkPurpose,
): string => {
  const claim = claimOf(subscriber.id, purpose);
  return `${claim}.${signatureOf(claim, subscriber.linkKey)}`;
};

const claimOf = (subscriberId: string, purpose: LinkPurpose): string => {
  const subjects = {
    confirm: () => (purpose.what === "confirm" ? purpose.listIds.join("-") : ""),
    leave: () => (purpose.what === "leave" ? purpose.listId : ""),
    settings: () => "",
    move: () => (purpose.what === "move" ? purpose.addressTag : ""),
  }[purpose.what]();
  return [purpose.what, subscriberId, ...(subjects === "" ? [] : [subjects])].join(".");
};

const signatureOf = (claim: string, linkKey: string): string =>
  createHmac("sha256", linkKey).update(claim).digest("base64url").slice(0, signatureLength);

/** Null: this was never a link of ours. */
export const readLink = (token: string): ClaimedLink | null => {
  const parts = token.split(".");
  const [what = "", subscriberId = ""] = parts;
  const signature = parts.at(-1) ?? "";
  const subject = parts.length === 4 ? (parts[2] ?? "") : "";
  const purpose = purposeOf(what, subject);
  const isWhole = parts.length === (subject === "" ? 3 : 4) && /^[\w-]{22}$/.test(signature);
  return purpose !== null && isWhole && isId(subscriberId) ? { subscriberId, purpose, signature } : null;
};

const purposeOf = (what: string, subject: string): LinkPurpose | null => {
  if (what === "settings" && subject === "") return { what };
  if (what === "leave" && isId(subject)) return { what, listId: subject };
  if (what === "move" && /^[\w-]{22}$/.test(subject)) return { what, addressTag: subject };
  const listIds = subject.split("-");
  return what === "confirm" && listIds.every(isId) ? { what, listIds } : null;
};

/** Whether we signed it, for this subscriber. */
export const isGenuine = (
  { subscriberId, purpose, signature }: ClaimedLink,
  subscriber: { readonly id: string; readonly linkKey: string },
): boolean => {
  if (subscriberId !== subscriber.id) return false;
  const expected = Buffer.from(signatureOf(claimOf(subscriberId, purpose), subscriber.linkKey));
  return timingSafeEqual(expected, Buffer.from(signature));
};

/** Of an address, for a link that is good for that one alone. */
export const addressTag = (addressKey: string, linkKey: string): string =>
  createHmac("sha256", linkKey).update(`address ${addressKey}`).digest("base64url").slice(0, signatureLength);
