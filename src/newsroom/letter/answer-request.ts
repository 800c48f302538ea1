import { randomBytes } from "node:crypto";
import { newId } from "../../kit/id.ts";
import { parseMailAddress } from "../../mail/mail-address.ts";
import { queueMail } from "../../mail/queue-mail.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { forgetExpiredLimits } from "../../platform/expired-limits.ts";
import { handleJob, type JobHandler } from "../../platform/jobs/job.ts";
import { newsroomItself } from "../staff/actor.ts";
import { writeAudit } from "../staff/change.ts";
import { keepConsent } from "./consent.store.ts";
import { askedWithin, decideAnswer } from "./decide-answer.ts";
import { readLetterFacts } from "./letter-settings.store.ts";
import { isOpen, type List } from "./list.ts";
import { listLists } from "./list.store.ts";
import { answerRequestJob } from "./request-subscription.ts";
import {
  findSubscriberByAddress,
  keepSubscription,
  listSubscriptions,
  type Subscriber,
} from "./subscriber.store.ts";
import { alreadyMail, confirmMail } from "./subscriber-mails.ts";
import { isSuppressed } from "./suppression.store.ts";

export interface LetterTools {
  readonly db: Database;
  readonly clock: Clock;
  /** The site's address, without a slash at its end. */
  readonly publicUrl: string;
}

/** Answers what readers asked for: asks them to confirm, tells them that they have it, or does nothing. */
export const answerRequestHandler = (tools: LetterTools): JobHandler =>
  handleJob(answerRequestJob, async ({ requestId }) => await answerRequest(tools, requestId));

/** What is answered is forgotten, so it is answered once. */
export const answerRequest = async (tools: LetterTools, requestId: string): Promise<void> => {
  await tools.db.transaction().execute(async (trx) => {
    const request = await trx
      .deleteFrom("subscription_request")
      .where("id", "=", requestId)
      .returningAll()
      .executeTakeFirst();
    if (request === undefined) return;
    await forgetUnconfirmed(trx, tools.clock());
    await forgetExpiredLimits(trx);
    const parsed = parseMailAddress(request.address);
    if (parsed.ok) await answer(tools, trx, { ...request, ...parsed.value });
  });
};

interface Asked {
  readonly address: string;
  readonly key: string;
  readonly list_ids: readonly string[];
  readonly wording: string;
  readonly source: string;
}

const answer = async (tools: LetterTools, trx: Trx, asked: Asked): Promise<void> => {
  const now = tools.clock();
  const lists = (await listLists(trx)).filter(isOpen);
  const found = await findSubscriberByAddress(trx, asked.key);
  const subscriptions = found === null ? [] : await listSubscriptions(trx, found.id);
  const decided = decideAnswer(
    {
      subscriber: found,
      subscriptions,
      isSuppressed: await isSuppressed(trx, asked.key),
      asked: found === null ? 0 : await countAsked(trx, found.id, now),
    },
    asked.list_ids,
    new Set(lists.map(({ id }) => id)),
    now,
  );
  if (decided.do === "nothing") return;
  const subscriber = found ?? (await addSubscriber(trx, asked, now));
  const facts = await readLetterFacts(trx, tools.publicUrl);
  const to = { facts, subscriber };
  await trx.updateTable("subscriber").set({ asked_at: now }).where("id", "=", subscriber.id).execute();
  if (decided.do === "tell") {
    const on = subscriptions.filter(({ state }) => state === "on").map(({ listId }) => listId);
    await queueMail(trx, await alreadyMail(to, named(lists, on)), { host: facts.host, now });
    return;
  }
  for (const listId of decided.listIds) {
    if (!subscriptions.some((one) => one.listId === listId && one.state !== "asked"))
      await keepSubscription(trx, subscriber.id, { listId, state: "asked", changedAt: now });
    const { wording, source } = asked;
    await keepConsent(trx, subscriber.id, { what: "asked", listId, wording, source, at: now });
  }
  await queueMail(trx, await confirmMail(to, named(lists, decided.listIds), now), { host: facts.host, now });
  await writeAudit(
    trx,
    { actor: newsroomItself, via: "job" },
    { action: "subscriber.asked", subject: "subscriber", subjectId: subscriber.id },
  );
};

const named = (lists: readonly List[], ids: readonly string[]): List[] =>
  lists.filter(({ id }) => ids.includes(id));

const addSubscriber = async (trx: Trx, { address, key }: Asked, now: Date): Promise<Subscriber> => {
  const subscriber = newSubscriber({ address, key }, now);
  await trx
    .insertInto("subscriber")
    .values({
      id: subscriber.id,
      address,
      address_key: key,
      link_key: subscriber.linkKey,
      created_at: now,
    })
    .execute();
  return subscriber;
};

const newSubscriber = (
  { address, key }: { readonly address: string; readonly key: string },
  now: Date,
): Subscriber => ({
  id: newId(),
  address,
  addressKey: key,
  linkKey: randomBytes(24).toString("base64url"),
  askedAt: null,
  confirmedAt: null,
  newAddress: null,
  newAddressAskedAt: null,
  createdAt: now,
});

/** Mails, not lists: those of one mail were asked at one instant. */
const countAsked = async (trx: Trx, subscriberId: string, now: Date): Promise<number> => {
  const rows = await trx
    .selectFrom("consent")
    .select("at")
    .distinct()
    .where("subscriber_id", "=", subscriberId)
    .where("what", "=", "asked")
    .where("at", ">", new Date(now.getTime() - askedWithin))
    .execute();
  return rows.length;
};

/** Whoever never confirmed is forgotten: the mail that asked them says so. */
const forgetUnconfirmed = async (trx: Trx, now: Date): Promise<void> => {
  await trx
    .deleteFrom("subscriber")
    .where("confirmed_at", "is", null)
    .where("asked_at", "<", new Date(now.getTime() - askedWithin))
    .execute();
};
