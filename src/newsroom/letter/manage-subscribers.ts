import { randomBytes } from "node:crypto";
import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { type MailAddress, parseMailAddress } from "../../mail/mail-address.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change } from "../staff/change.ts";
import { erase } from "./change-subscription.ts";
import { type Consent, keepConsent, listConsents } from "./consent.store.ts";
import { listLists } from "./list.store.ts";
import { findSubscriberByAddress, keepSubscription, listSubscriptions } from "./subscriber.store.ts";
import { isSuppressed, keepSuppression, type SuppressionReason } from "./suppression.store.ts";

/** All that is known of an address, as its owner may ask for it (GDPR, article 15). */
export interface ExportedSubscriber {
  readonly address: string;
  readonly since: Date;
  readonly confirmedAt: Date | null;
  readonly newAddress: string | null;
  readonly lists: readonly { readonly list: string; readonly state: string; readonly since: Date }[];
  readonly consents: readonly (Omit<Consent, "listId"> & { readonly list: string | null })[];
  readonly mails: readonly { readonly subject: string; readonly state: string; readonly at: Date }[];
}

/** Looking at somebody's data is told in the audit too. */
export const exportSubscriber = async (by: By, typed: string): Promise<Result<ExportedSubscriber>> =>
  await change(by, "subscriber.manage", async (trx) => {
    const found = await findTyped(trx, typed);
    if (!found.ok) return found;
    const { subscriber } = found.value;
    const slugs = new Map((await listLists(trx)).map(({ id, slug }) => [id, slug]));
    const subscriptions = await listSubscriptions(trx, subscriber.id);
    const consents = await listConsents(trx, subscriber.id);
    const mails = await trx
      .selectFrom("mail")
      .select(["subject", "state", "created_at as at"])
      .where("subscriber_id", "=", subscriber.id)
      .orderBy("created_at")
      .execute();
    return ok({
      value: {
        address: subscriber.address,
        since: subscriber.createdAt,
        confirmedAt: subscriber.confirmedAt,
        newAddress: subscriber.newAddress,
        lists: subscriptions.map(({ listId, state, changedAt }) => ({
          list: slugs.get(listId) ?? listId,
          state,
          since: changedAt,
        })),
        consents: Array.from(consents, ({ listId, ...consent }) => ({
          ...consent,
          list: listId === null ? null : (slugs.get(listId) ?? listId),
        })),
        mails,
      },
      audit: { action: "subscriber.exported", subject: "subscriber", subjectId: subscriber.id },
      keys: [],
    });
  });

/** Forgets an address and all that is known of it. */
export const eraseSubscriber = async (by: By, clock: Clock, typed: string): Promise<Result<null>> =>
  await change(by, "subscriber.manage", async (trx) => {
    const found = await findTyped(trx, typed);
    if (!found.ok) return found;
    const { subscriber, address } = found.value;
    await trx.deleteFrom("subscription_request").where("address", "=", address.address).execute();
    await erase(trx, subscriber.id, { wording: "", source: by.via, at: clock() });
    return ok({
      value: null,
      audit: { action: "subscriber.erased", subject: "subscriber", subjectId: subscriber.id },
      keys: [],
    });
  });

/** Nothing is ever sent to this address again, whether or not it is subscribed. The audit names nobody. */
export const suppressAddress = async (
  by: By,
  clock: Clock,
  typed: string,
  { reason, note = "" }: { readonly reason: SuppressionReason; readonly note?: string },
): Promise<Result<null>> =>
  await change(by, "subscriber.manage", async (trx) => {
    const address = parseMailAddress(typed);
    if (!address.ok) return address;
    await suppress(trx, address.value.key, { reason, note, at: clock() });
    return ok({
      value: null,
      audit: {
        action: "address.suppressed",
        subject: "subscriber",
        subjectId: "suppressed",
        after: { reason },
      },
      keys: [],
    });
  });

/** In the transaction of whoever learns of it: all lists are off, for good. */
export const suppress = async (
  trx: Trx,
  addressKey: string,
  why: { readonly reason: SuppressionReason; readonly note: string; readonly at: Date },
): Promise<void> => {
  await keepSuppression(trx, addressKey, why);
  const subscriber = await findSubscriberByAddress(trx, addressKey);
  if (subscriber === null) return;
  await trx
    .updateTable("subscription")
    .set({ state: "off", changed_at: why.at })
    .where("subscriber_id", "=", subscriber.id)
    .where("state", "<>", "off")
    .execute();
  await trx
    .updateTable("mail")
    .set({ state: "refused", problem: why.reason, html: "", text: "", headers: "{}" })
    .where("subscriber_id", "=", subscriber.id)
    .where("state", "=", "waiting")
    .execute();
};

export interface ImportedAddress {
  /** Of the file that it came from, the first is 1; left out: its place among the others. */
  readonly line?: number;
  readonly address: string;
  /** When and how they agreed, as the former system has it. */
  readonly agreedAt: Date;
  readonly wording: string;
  readonly source: string;
}

export interface ImportOutcome {
  readonly added: number;
  readonly already: number;
  readonly suppressed: number;
  readonly wrong: readonly { readonly line: number; readonly problem: string }[];
}

/**
 * Brings in addresses that agreed elsewhere, with when, how and where. Whoever left here stays out, and whoever is suppressed
 * for good.
 */
export const importSubscribers = async (
  by: By,
  clock: Clock,
  listSlug: string,
  rows: readonly ImportedAddress[],
): Promise<Result<ImportOutcome>> =>
  await change(by, "subscriber.manage", async (trx) => {
    const list = (await listLists(trx)).find(({ slug }) => slug === listSlug);
    if (list === undefined) return fail(`There is no list “${listSlug}”. See: newsreel letter-list show`);
    const counted = { added: 0, already: 0, suppressed: 0 };
    const wrong: { line: number; problem: string }[] = [];
    for (const [at, row] of rows.entries()) {
      const address = parseMailAddress(row.address);
      if (!address.ok)
        wrong.push({ line: row.line ?? at + 1, problem: `“${row.address}”: ${address.problem}` });
      else counted[await importOne(trx, list.id, row, address.value, clock())] += 1;
    }
    return ok({
      value: { ...counted, wrong },
      audit: { action: "subscriber.imported", subject: "list", subjectId: list.id, after: counted },
      keys: [],
    });
  });

const importOne = async (
  trx: Trx,
  listId: string,
  row: ImportedAddress,
  { address, key }: MailAddress,
  now: Date,
): Promise<"added" | "already" | "suppressed"> => {
  if (await isSuppressed(trx, key)) return "suppressed";
  const found = await findSubscriberByAddress(trx, key);
  const id = found?.id ?? newId();
  if (found === null) {
    const linkKey = randomBytes(24).toString("base64url");
    await trx
      .insertInto("subscriber")
      .values({
        id,
        address,
        address_key: key,
        link_key: linkKey,
        confirmed_at: row.agreedAt,
        created_at: now,
      })
      .execute();
  } else {
    const standing = (await listSubscriptions(trx, id)).find((one) => one.listId === listId);
    if (standing !== undefined && standing.state !== "asked") return "already";
    if (found.confirmedAt === null)
      await trx.updateTable("subscriber").set({ confirmed_at: row.agreedAt }).where("id", "=", id).execute();
  }
  await keepSubscription(trx, id, { listId, state: "on", changedAt: now });
  const { wording, source, agreedAt: at } = row;
  await keepConsent(trx, id, { what: "imported", listId, wording, source, at });
  return "added";
};

const findTyped = async (trx: Trx, typed: string) => {
  const address = parseMailAddress(typed);
  if (!address.ok) return address;
  const subscriber = await findSubscriberByAddress(trx, address.value.key);
  return subscriber === null
    ? fail(`Nobody is subscribed with “${typed}”.`)
    : ok({ subscriber, address: address.value });
};
