import { fail, ok, type Result } from "../../kit/result.ts";
import { parseMailAddress } from "../../mail/mail-address.ts";
import { queueMail } from "../../mail/queue-mail.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import type { LetterTools } from "./answer-request.ts";
import { keepConsent } from "./consent.store.ts";
import { readLetterFacts } from "./letter-settings.store.ts";
import { isOpen } from "./list.ts";
import { listLists } from "./list.store.ts";
import {
  findSubscriberByAddress,
  keepSubscription,
  listSubscriptions,
  lockSubscriber,
} from "./subscriber.store.ts";
import { addressTag } from "./subscriber-link.ts";
import { moveMail, welcomeMail } from "./subscriber-mails.ts";
import { isSuppressed } from "./suppression.store.ts";

/** A subscriber's own doing: who has the link has shown that the address is theirs. */
export interface OwnChange extends LetterTools {
  readonly by: By;
  /** What they read, and where. */
  readonly wording: string;
  readonly source: string;
}

const gone = "There is nobody to whom this link belongs.";

/** Subscribes to the lists of a confirmed request. Done again it changes nothing, and no second mail is sent. */
export const confirmSubscription = async (
  { by, clock, publicUrl, wording, source }: OwnChange,
  subscriberId: string,
  listIds: readonly string[],
): Promise<Result<null>> =>
  await change(by, "subscription.change", async (trx) => {
    const now = clock();
    const subscriber = await lockSubscriber(trx, subscriberId);
    if (subscriber === null) return fail(gone);
    const lists = (await listLists(trx)).filter((list) => listIds.includes(list.id) && !list.isClosed);
    const on = await onOf(trx, subscriberId);
    const joined = lists.filter(({ id }) => !on.has(id));
    if (subscriber.confirmedAt !== null && joined.length === 0) return unchanged(null);
    await trx
      .updateTable("subscriber")
      .set({ confirmed_at: subscriber.confirmedAt ?? now, asked_at: null })
      .where("id", "=", subscriberId)
      .execute();
    for (const { id: listId } of joined) {
      await keepSubscription(trx, subscriberId, { listId, state: "on", changedAt: now });
      await keepConsent(trx, subscriberId, { what: "confirmed", listId, wording, source, at: now });
    }
    if (joined.length > 0 && !(await isSuppressed(trx, subscriber.addressKey))) {
      const facts = await readLetterFacts(trx, publicUrl);
      await queueMail(trx, await welcomeMail({ facts, subscriber }, joined), { host: facts.host, now });
    }
    return done("subscriber.confirmed", subscriberId, { lists: joined.map(({ slug }) => slug) });
  });

/** Ends one list. Whoever has left it already has left it. */
export const leaveList = async (
  { by, clock, wording, source }: Omit<OwnChange, "publicUrl" | "db">,
  subscriberId: string,
  listId: string,
): Promise<Result<null>> =>
  await change(by, "subscription.change", async (trx) => {
    if ((await lockSubscriber(trx, subscriberId)) === null) return fail(gone);
    const standing = (await listSubscriptions(trx, subscriberId)).find((one) => one.listId === listId);
    if (standing === undefined || standing.state === "off") return unchanged(null);
    const at = clock();
    await keepSubscription(trx, subscriberId, { listId, state: "off", changedAt: at });
    await keepConsent(trx, subscriberId, { what: "left", listId, wording, source, at });
    return done("subscriber.left", subscriberId, { list: listId });
  });

/** Has exactly these lists on, of those that readers can choose and those that they have. */
export const chooseLists = async (
  { by, clock, wording, source }: Omit<OwnChange, "publicUrl" | "db">,
  subscriberId: string,
  chosen: readonly string[],
): Promise<Result<null>> =>
  await change(by, "subscription.change", async (trx) => {
    const subscriber = await lockSubscriber(trx, subscriberId);
    if (subscriber === null) return fail(gone);
    const at = clock();
    const on = await onOf(trx, subscriberId);
    const lists = (await listLists(trx)).filter((list) => isOpen(list) || on.has(list.id));
    const changed = lists.filter(({ id }) => on.has(id) !== chosen.includes(id));
    // Who follows a link that came by mail has confirmed the address with it.
    if (subscriber.confirmedAt === null && chosen.length > 0)
      await trx.updateTable("subscriber").set({ confirmed_at: at }).where("id", "=", subscriberId).execute();
    for (const { id: listId } of changed) {
      const joins = chosen.includes(listId);
      await keepSubscription(trx, subscriberId, { listId, state: joins ? "on" : "off", changedAt: at });
      await keepConsent(trx, subscriberId, { what: joins ? "joined" : "left", listId, wording, source, at });
    }
    return changed.length === 0
      ? unchanged(null)
      : done("subscriber.chose", subscriberId, { lists: changed.map(({ slug }) => slug) });
  });

/** Milliseconds between two mails to new addresses of one subscriber. */
const restBetweenMoves = 60_000;

/** Asks for another address: a mail goes to it. Refused: what is no address; whoever has it already is told nothing. */
export const askToMove = async (
  { by, clock, publicUrl }: OwnChange,
  subscriberId: string,
  typed: string,
): Promise<Result<null>> =>
  await change(by, "subscription.change", async (trx) => {
    const next = parseMailAddress(typed);
    if (!next.ok) return next;
    const now = clock();
    const subscriber = await lockSubscriber(trx, subscriberId);
    if (subscriber === null) return fail(gone);
    const lately = now.getTime() - (subscriber.newAddressAskedAt?.getTime() ?? 0) < restBetweenMoves;
    if (lately || next.value.key === subscriber.addressKey) return unchanged(null);
    await trx
      .updateTable("subscriber")
      .set({ new_address: next.value.address, new_address_asked_at: now })
      .where("id", "=", subscriberId)
      .execute();
    if (!(await isSuppressed(trx, next.value.key))) {
      const facts = await readLetterFacts(trx, publicUrl);
      await queueMail(trx, await moveMail({ facts, subscriber }, next.value), { host: facts.host, now });
    }
    return done("subscriber.asked-to-move", subscriberId, {});
  });

/** The new address counts from now on. Was somebody subscribed with it, the two are one. */
export const confirmMove = async (
  { by, clock, wording, source }: Omit<OwnChange, "publicUrl" | "db">,
  subscriberId: string,
  tag: string,
): Promise<Result<null>> =>
  await change(by, "subscription.change", async (trx) => {
    const at = clock();
    const subscriber = await lockSubscriber(trx, subscriberId);
    const next = parseMailAddress(subscriber?.newAddress ?? "");
    if (subscriber === null || !next.ok || addressTag(next.value.key, subscriber.linkKey) !== tag)
      return fail(gone);
    const other = await findSubscriberByAddress(trx, next.value.key);
    if (other !== null) await takeOver(trx, other.id, subscriberId, at);
    await trx
      .updateTable("subscriber")
      .set({
        address: next.value.address,
        address_key: next.value.key,
        new_address: null,
        new_address_asked_at: null,
        confirmed_at: subscriber.confirmedAt ?? at,
      })
      .where("id", "=", subscriberId)
      .execute();
    await keepConsent(trx, subscriberId, { what: "moved", listId: null, wording, source, at });
    return done("subscriber.moved", subscriberId, {});
  });

/** What the other had on is on; the other is no more. */
const takeOver = async (trx: Trx, otherId: string, subscriberId: string, at: Date): Promise<void> => {
  for (const listId of await onOf(trx, otherId))
    await keepSubscription(trx, subscriberId, { listId, state: "on", changedAt: at });
  await trx.deleteFrom("mail").where("subscriber_id", "=", otherId).execute();
  await trx.deleteFrom("subscriber").where("id", "=", otherId).execute();
};

/** Forgets the address and all that was known; that somebody agreed, and took it back, stays without a name. */
export const eraseSelf = async (
  { by, clock, wording, source }: Omit<OwnChange, "publicUrl" | "db">,
  subscriberId: string,
): Promise<Result<null>> =>
  await change(by, "subscription.change", async (trx) => {
    if ((await lockSubscriber(trx, subscriberId)) === null) return fail(gone);
    await erase(trx, subscriberId, { wording, source, at: clock() });
    return done("subscriber.erased", subscriberId, {});
  });

/** In the transaction of whoever erases. */
export const erase = async (
  trx: Trx,
  subscriberId: string,
  why: { readonly wording: string; readonly source: string; readonly at: Date },
): Promise<void> => {
  await trx.deleteFrom("mail").where("subscriber_id", "=", subscriberId).execute();
  await trx.deleteFrom("subscriber").where("id", "=", subscriberId).execute();
  await keepConsent(trx, subscriberId, { what: "erased", listId: null, ...why });
};

const onOf = async (trx: Trx, subscriberId: string): Promise<ReadonlySet<string>> =>
  new Set(
    (await listSubscriptions(trx, subscriberId))
      .filter(({ state }) => state === "on")
      .map(({ listId }) => listId),
  );

const done = (action: string, subscriberId: string, after: unknown) =>
  ok({
    value: null,
    audit: { action, subject: "subscriber", subjectId: subscriberId, after },
    keys: [],
  });
