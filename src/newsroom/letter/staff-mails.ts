import { sayIn } from "../../catalogue/say.ts";
import { layMail, type MailBody } from "../../mail/layout.tsx";
import { queueMail } from "../../mail/queue-mail.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Trx } from "../../platform/database/database.ts";
import { linkAddress } from "../staff/sign-in/link-address.ts";
import type { LinkMail } from "../staff/sign-in/sign-in-tools.ts";
import { type LetterFacts, readLetterFacts } from "./letter-settings.store.ts";

/** Mails links to those who work here, in the newsroom's language and name. */
export const linkMailer =
  ({ clock, publicUrl }: { readonly clock: Clock; readonly publicUrl: string }) =>
  async (trx: Trx, mail: LinkMail): Promise<void> => {
    const facts = await readLetterFacts(trx, publicUrl);
    const body = bodyOf(facts, mail, linkAddress(publicUrl, mail.token));
    const laid = await layMail(facts.letterhead, body);
    const queued = { to: mail.to, subject: body.subject, ...laid, headers: {}, subscriberId: null };
    await queueMail(trx, queued, { host: facts.host, now: clock() });
  };

const bodyOf = ({ letterhead, zone }: LetterFacts, mail: LinkMail, url: string): MailBody => {
  const say = sayIn(letterhead.language, zone);
  const words = say.staffMails;
  const site = letterhead.siteName;
  const until = words.until(say.format.instant(mail.expiresAt));
  const foot = [{ text: words.why(site) }];
  return mail.kind === "reset"
    ? {
        subject: words.resetSubject(site),
        preview: words.resetPreview,
        heading: words.resetHeading,
        paragraphs: [words.resetText(mail.name)],
        button: { label: words.resetButton, url },
        after: [until, words.resetAfter],
        foot,
      }
    : {
        subject: words.invitationSubject(site),
        preview: words.invitationPreview,
        heading: words.invitationHeading,
        paragraphs: [words.invitationText(mail.name, mail.by ?? words.newsroomItself, site)],
        button: { label: words.invitationButton, url },
        after: [until],
        foot,
      };
};
