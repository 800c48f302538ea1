import { newId } from "../../kit/id.ts";
import type { Database, Trx } from "../../platform/database/database.ts";

/** Something that a subscriber agreed to, or took back. */
export interface Consent {
  readonly what: "asked" | "confirmed" | "joined" | "left" | "imported" | "moved" | "erased";
  /** Null: not of one list. */
  readonly listId: string | null;
  /** What they read when they did it. */
  readonly wording: string;
  /** Where: a path of the site, or how they came in. */
  readonly source: string;
  readonly at: Date;
}

/** Kept for good; it names no address, so that of who was erased nothing is left but that somebody agreed. */
export const keepConsent = async (trx: Trx, subscriberId: string, consent: Consent): Promise<void> => {
  await trx
    .insertInto("consent")
    .values({
      id: newId(),
      subscriber_id: subscriberId,
      list_id: consent.listId,
      what: consent.what,
      wording: consent.wording.slice(0, 2000),
      source: consent.source.slice(0, 500),
      at: consent.at,
    })
    .execute();
};

/** The oldest first. */
export const listConsents = async (db: Database | Trx, subscriberId: string): Promise<Consent[]> => {
  const rows = await db
    .selectFrom("consent")
    .select(["what", "list_id as listId", "wording", "source", "at"])
    .where("subscriber_id", "=", subscriberId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return Array.from(rows, (row) => ({ ...row, what: row.what as Consent["what"] }));
};
