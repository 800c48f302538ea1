import { z } from "zod";
import { newId } from "../kit/id.ts";
import { type Database, json, type Trx } from "../platform/database/database.ts";
import { enqueue } from "../platform/jobs/enqueue.ts";
import { defineJob } from "../platform/jobs/job.ts";

/** Mail servers that are away, or that first refuse whom they do not know, are tried for some two hours. */
export const sendMailJob = defineJob({
  name: "mail.send",
  payload: z.object({ version: z.literal(1), mailId: z.string() }),
  attempts: 30,
  retryAfter: 10,
  limit: 300,
  atOnce: 4,
});

/** A mail before it has a date and a name of its own. */
export interface NewMail {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whose it is, so that it goes when they are erased. */
  readonly subscriberId: string | null;
}

/**
 * Has a mail sent, when and only if the transaction commits.
 * @param host of the site: in the mail's Message-ID
 */
export const queueMail = async (
  db: Database | Trx,
  mail: NewMail,
  { host, now }: { readonly host: string; readonly now: Date },
): Promise<string> => {
  const id = newId();
  await db
    .insertInto("mail")
    .values({
      id,
      message_id: `${id}@${host}`,
      to_address: mail.to,
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      headers: json(mail.headers),
      subscriber_id: mail.subscriberId,
      created_at: now,
    })
    .execute();
  await enqueue(db, sendMailJob, { version: 1, mailId: id });
  return id;
};
