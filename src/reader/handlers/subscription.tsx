import type { ComponentChildren } from "preact";
import {
  askToMove,
  chooseLists,
  confirmMove,
  confirmSubscription,
  eraseSelf,
  leaveList,
  type OwnChange,
} from "../../newsroom/letter/change-subscription.ts";
import { isOpen, type List } from "../../newsroom/letter/list.ts";
import { listLists } from "../../newsroom/letter/list.store.ts";
import { findByLink, listSubscriptions, type Subscriber } from "../../newsroom/letter/subscriber.store.ts";
import { type LinkPurpose, readLink, signLink } from "../../newsroom/letter/subscriber-link.ts";
import { isSuppressed } from "../../newsroom/letter/suppression.store.ts";
import { aReader } from "../../newsroom/staff/actor.ts";
import { type Answer, type Handler, missing, type Reading, shown } from "../http/answer.ts";
import type { FormHandler, Sent } from "../http/form-route.ts";
import { Asking, Done, GoneLink, type OwnList, Settings, type SettingsNote } from "../pages/subscription.tsx";
import { routes } from "../routes.ts";

/** What stands at the link of a mail. A GET changes nothing: mail scanners follow every link (RFC 8058, section 1). */
export const subscriptionHandler: Handler = async (reading, { params, query }) => {
  const asked = await findAsked(reading, params["token"] ?? "");
  if (asked === null) return missing;
  if (asked.subscriber === null) return goneLink(reading);
  return await pageOf(reading, asked.subscriber, asked.purpose, noteOf(query.get("done")));
};

interface AskedOf {
  readonly purpose: LinkPurpose;
  /** Null: there is nobody any more to whom it belongs, or there never was. */
  readonly subscriber: Subscriber | null;
}

/** Null: no link of ours. */
const findAsked = async ({ db }: Reading, token: string): Promise<AskedOf | null> => {
  const link = readLink(token);
  return link === null ? null : { purpose: link.purpose, subscriber: await findByLink(db, link) };
};

const pageOf = async (
  reading: Reading,
  subscriber: Subscriber,
  purpose: LinkPurpose,
  note: SettingsNote,
): Promise<Answer> => {
  const { say } = reading;
  const { letters } = say;
  if (purpose.what === "settings") return await settingsPage(reading, subscriber, note);
  if (purpose.what === "move")
    return ownPage(
      letters.movePageTitle,
      <Asking
        title={letters.movePageTitle}
        text={letters.movePageText(subscriber.newAddress ?? "")}
        lists={[]}
        button={letters.moveButton}
      />,
    );
  const lists = await listLists(reading.db);
  if (purpose.what === "leave") {
    const name = lists.find(({ id }) => id === purpose.listId)?.name ?? letters.title;
    return ownPage(
      letters.leaveTitle,
      <Asking
        title={letters.leaveTitle}
        text={letters.leaveText(name)}
        lists={[]}
        button={letters.leaveButton}
      />,
    );
  }
  return ownPage(
    letters.confirmTitle,
    <Asking
      title={letters.confirmTitle}
      text={letters.confirmText(subscriber.address)}
      lists={lists.filter(({ id }) => purpose.listIds.includes(id))}
      button={letters.confirmButton}
    />,
  );
};

/** Takes what a subscriber decides. The link is the key to it: no cookie, and no page that must have sent it. */
export const subscriptionForm: FormHandler = async (reading, sent) => {
  const asked = await findAsked(reading, sent.params["token"] ?? "");
  if (asked === null) return missing;
  if (asked.subscriber === null) return goneLink(reading);
  const { subscriber, purpose } = asked;
  if (purpose.what === "settings") return await settle(reading, subscriber, sent);
  if (purpose.what === "leave") return await leave(reading, subscriber, purpose.listId, sent);
  const own = ownChange(reading, sent);
  const changed =
    purpose.what === "confirm"
      ? await confirmSubscription(own, subscriber.id, purpose.listIds)
      : await confirmMove(own, subscriber.id, purpose.addressTag);
  if (!changed.ok) return goneLink(reading);
  return settingsOf(subscriber, purpose.what === "confirm" ? "confirmed" : "moved");
};

/** One click in a mail program is answered at once, with no redirect (RFC 8058, section 3.2). */
const leave = async (
  reading: Reading,
  subscriber: Subscriber,
  listId: string,
  sent: Sent,
): Promise<Answer> => {
  const { letters } = reading.say;
  const wording = sent.form.get("List-Unsubscribe") === "One-Click" ? "One-Click" : letters.leaveButton;
  await leaveList({ ...ownChange(reading, sent), wording }, subscriber.id, listId);
  const list = (await listLists(reading.db)).find(({ id }) => id === listId)?.name ?? letters.title;
  const again = routes.subscription.to({ token: signLink(subscriber, { what: "settings" }) });
  return ownPage(
    letters.left,
    <Done title={letters.left} text={letters.leftText(list)} link={{ path: again, words: letters.rejoin }} />,
  );
};

/** One of the forms on the page of settings. */
const settle = async (reading: Reading, subscriber: Subscriber, sent: Sent): Promise<Answer> => {
  const { letters } = reading.say;
  const own = ownChange(reading, sent);
  const what = sent.form.get("do");
  if (what === "erase") {
    await eraseSelf({ ...own, wording: letters.eraseText }, subscriber.id);
    return ownPage(letters.erased, <Done title={letters.erased} text={letters.erasedText} />);
  }
  if (what === "move") {
    const typed = (sent.form.get("address") ?? "").slice(0, 1000);
    const asked = await askToMove(own, subscriber.id, typed);
    if (asked.ok) return settingsOf(subscriber, "asked");
    const problem = letters.wrongAddress(asked.problem);
    return await settingsPage(reading, subscriber, null, { typed, problem });
  }
  const lists = (await listLists(reading.db)).filter(({ slug }) => sent.form.getAll("list").includes(slug));
  const ids = lists.map(({ id }) => id);
  await chooseLists({ ...own, wording: letters.save }, subscriber.id, ids);
  return settingsOf(subscriber, "saved");
};

const ownChange = ({ db, clock, site, say }: Reading, { path }: Sent): OwnChange => ({
  by: { db, actor: aReader, via: "page" },
  db,
  clock,
  publicUrl: site.origin,
  wording: say.letters.confirmButton,
  // Without the token: it is the key to all this.
  source: path.split("/").slice(0, 3).join("/"),
});

const settingsOf = (subscriber: Subscriber, done: NonNullable<SettingsNote>): Answer => ({
  kind: "redirect",
  to: routes.subscription.to({ token: signLink(subscriber, { what: "settings" }) }, { done }),
  status: 303,
});

const noteOf = (text: string | null): SettingsNote =>
  (["confirmed", "moved", "asked", "saved"] as const).find((one) => one === text) ?? null;

const settingsPage = async (
  { db, say }: Reading,
  subscriber: Subscriber,
  note: SettingsNote,
  wrong?: { readonly typed: string; readonly problem: string },
): Promise<Answer> => {
  const [lists, subscriptions, suppressed] = await Promise.all([
    listLists(db),
    listSubscriptions(db, subscriber.id),
    isSuppressed(db, subscriber.addressKey),
  ]);
  const isOn = ({ id }: List): boolean =>
    subscriptions.some(({ listId, state }) => listId === id && state === "on");
  const shownLists: OwnList[] = lists
    .filter((list) => isOpen(list) || isOn(list))
    .map((list) => ({ slug: list.slug, name: list.name, description: list.description, isOn: isOn(list) }));
  return ownPage(
    say.letters.settingsTitle,
    <Settings
      address={subscriber.address}
      lists={shownLists}
      note={note}
      suppressed={suppressed}
      {...(wrong === undefined ? {} : { wrong })}
    />,
    wrong === undefined ? 200 : 422,
  );
};

/** A page for whoever has the link alone: nobody finds or keeps it. */
const ownPage = (title: string, body: ComponentChildren, status: 200 | 410 | 422 = 200): Answer =>
  shown({
    status,
    title,
    description: title,
    path: null,
    hidden: true,
    secret: true,
    styles: ["newsletters.css"],
    islands: [],
    body,
  });

/** The same for who was erased, who never confirmed, and whoever made the link up. */
const goneLink = ({ say }: Reading): Answer => ownPage(say.letters.gone, <GoneLink />, 410);
