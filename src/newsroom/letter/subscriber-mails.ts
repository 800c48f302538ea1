import { type Say, sayIn } from "../../catalogue/say.ts";
import { layMail, type MailBody } from "../../mail/layout.tsx";
import { listHeaders } from "../../mail/message.ts";
import type { NewMail } from "../../mail/queue-mail.ts";
import { letterPaths } from "./letter-paths.ts";
import type { LetterFacts } from "./letter-settings.store.ts";
import type { List } from "./list.ts";
import type { Subscriber } from "./subscriber.store.ts";
import { addressTag, signLink } from "./subscriber-link.ts";

/** Whom a mail is about, and whose it is. */
export interface MailTo {
  readonly facts: LetterFacts;
  readonly subscriber: Pick<Subscriber, "id" | "address" | "linkKey">;
}

const sayOf = ({ letterhead, zone }: LetterFacts): Say => sayIn(letterhead.language, zone);

/** Asks whoever has the address whether it was they. */
export const confirmMail = async (to: MailTo, lists: readonly List[], now: Date): Promise<NewMail> => {
  const say = sayOf(to.facts);
  const words = say.letters.mail;
  const site = to.facts.letterhead.siteName;
  return await laid(to, {
    subject: words.confirmSubject(site),
    preview: words.confirmPreview,
    heading: words.confirmHeading,
    paragraphs: [words.confirmText(to.subscriber.address, say.format.dayOf(now)), ...named(lists)],
    button: {
      label: words.confirmButton,
      url: linkTo(to, letterPaths.confirm, { what: "confirm", listIds: lists.map(({ id }) => id) }),
    },
    after: [words.confirmAfter],
    foot: [{ text: words.why(site) }],
  });
};

/** After the first mail that somebody gets of a list: how to change it, and how it ends. */
export const welcomeMail = async (to: MailTo, lists: readonly List[]): Promise<NewMail> => {
  const words = sayOf(to.facts).letters.mail;
  const site = to.facts.letterhead.siteName;
  return await ofLists(to, lists, {
    subject: words.welcomeSubject(site),
    preview: words.welcomePreview,
    heading: words.welcomeHeading,
    paragraphs: [words.welcomeText, ...named(lists)],
    foot: [{ text: words.whySubscribed(site) }],
  });
};

/** Somebody asked for what they get already. */
export const alreadyMail = async (to: MailTo, lists: readonly List[]): Promise<NewMail> => {
  const words = sayOf(to.facts).letters.mail;
  const site = to.facts.letterhead.siteName;
  return await ofLists(to, lists, {
    subject: words.alreadySubject(site),
    preview: words.alreadyPreview,
    heading: words.alreadyHeading,
    paragraphs: [words.alreadyText, ...named(lists)],
    foot: [{ text: words.whySubscribed(site) }],
  });
};

/** Goes to the new address, and asks whether it is right. */
export const moveMail = async (
  to: MailTo,
  next: { readonly address: string; readonly key: string },
): Promise<NewMail> => {
  const words = sayOf(to.facts).letters.mail;
  const site = to.facts.letterhead.siteName;
  const tag = addressTag(next.key, to.subscriber.linkKey);
  const mail = await laid(to, {
    subject: words.moveSubject(site),
    preview: words.movePreview,
    heading: words.moveHeading,
    paragraphs: [words.moveText(next.address)],
    button: {
      label: words.moveButton,
      url: linkTo(to, letterPaths.move, { what: "move", addressTag: tag }),
    },
    after: [words.moveAfter],
    foot: [{ text: words.why(site) }],
  });
  return { ...mail, to: next.address };
};

const named = (lists: readonly List[]): string[] =>
  lists.map(({ name, description }) => (description === "" ? name : `${name}: ${description}`));

const linkTo = (
  { facts, subscriber }: MailTo,
  path: (token: string) => string,
  purpose: Parameters<typeof signLink>[1],
): string => facts.letterhead.siteUrl + path(signLink(subscriber, purpose));

/** With the link to the settings, and what ends it in a click. */
const ofLists = async (to: MailTo, lists: readonly List[], body: MailBody): Promise<NewMail> => {
  const words = sayOf(to.facts).letters.mail;
  const [first] = lists;
  const settings = linkTo(to, letterPaths.settings, { what: "settings" });
  const leave = first && linkTo(to, letterPaths.leave, { what: "leave", listId: first.id });
  const mail = await laid(to, {
    ...body,
    button: { label: words.settings, url: settings },
    foot: [...body.foot, ...(leave === undefined ? [] : [{ text: words.leave, url: leave }])],
  });
  if (first === undefined || leave === undefined) return mail;
  const list = { id: `${first.slug}.${to.facts.host}`, name: first.name, unsubscribeUrl: leave };
  return { ...mail, headers: listHeaders(list) };
};

const laid = async ({ facts, subscriber }: MailTo, body: MailBody): Promise<NewMail> => ({
  to: subscriber.address,
  subject: body.subject,
  ...(await layMail(facts.letterhead, body)),
  headers: {},
  subscriberId: subscriber.id,
});
