import type { Database, Trx } from "../../platform/database/database.ts";
import { type ClaimedLink, isGenuine } from "./subscriber-link.ts";

/** Somebody who asked for letters. */
export interface Subscriber {
  readonly id: string;
  readonly address: string;
  readonly addressKey: string;
  readonly linkKey: string;
  /** When they were last asked to confirm, or told that they had. */
  readonly askedAt: Date | null;
  /** Null: they never confirmed, and get nothing. */
  readonly confirmedAt: Date | null;
  readonly newAddress: string | null;
  readonly newAddressAskedAt: Date | null;
  readonly createdAt: Date;
}

export type SubscriptionState = "asked" | "on" | "off";

export interface Subscription {
  readonly listId: string;
  readonly state: SubscriptionState;
  readonly changedAt: Date;
}

const columns = [
  "id",
  "address",
  "address_key as addressKey",
  "link_key as linkKey",
  "asked_at as askedAt",
  "confirmed_at as confirmedAt",
  "new_address as newAddress",
  "new_address_asked_at as newAddressAskedAt",
  "created_at as createdAt",
] as const;

/** @param addressKey as `MailAddress.key` */
export const findSubscriberByAddress = async (
  db: Database | Trx,
  addressKey: string,
): Promise<Subscriber | null> =>
  (await db
    .selectFrom("subscriber")
    .select(columns)
    .where("address_key", "=", addressKey)
    .executeTakeFirst()) ?? null;

/** The subscriber whose link this is; null where it was not signed for them, or they are no more. */
export const findByLink = async (
  db: Database | Trx,
  link: ClaimedLink | null,
): Promise<Subscriber | null> => {
  if (link === null) return null;
  const subscriber = await db
    .selectFrom("subscriber")
    .select(columns)
    .where("id", "=", link.subscriberId)
    .executeTakeFirst();
  return subscriber !== undefined && isGenuine(link, subscriber) ? subscriber : null;
};

/** Nobody else changes this one until the transaction ends. */
export const lockSubscriber = async (trx: Trx, id: string): Promise<Subscriber | null> =>
  (await trx.selectFrom("subscriber").select(columns).where("id", "=", id).forUpdate().executeTakeFirst()) ??
  null;

export const listSubscriptions = async (
  db: Database | Trx,
  subscriberId: string,
): Promise<Subscription[]> => {
  const rows = await db
    .selectFrom("subscription")
    .select(["list_id as listId", "state", "changed_at as changedAt"])
    .where("subscriber_id", "=", subscriberId)
    .execute();
  return Array.from(rows, (row) => ({ ...row, state: row.state as SubscriptionState }));
};

/** Puts a list on, off, or to be confirmed. */
export const keepSubscription = async (
  trx: Trx,
  subscriberId: string,
  { listId, state, changedAt }: Subscription,
): Promise<void> => {
  await trx
    .insertInto("subscription")
    .values({ subscriber_id: subscriberId, list_id: listId, state, changed_at: changedAt })
    .onConflict((conflict) =>
      conflict.columns(["subscriber_id", "list_id"]).doUpdateSet({ state, changed_at: changedAt }),
    )
    .execute();
};
