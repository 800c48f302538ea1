import { z } from "zod";
import type { Clock } from "../platform/clock.ts";
import type { Database, Trx } from "../platform/database/database.ts";
import { handleJob, type JobHandler, type RunningJob } from "../platform/jobs/job.ts";
import { composeMail, type DkimKey } from "./compose.ts";
import type { Message } from "./message.ts";
import { sendMailJob } from "./queue-mail.ts";
import { AddressRefused, MailRefused, type Transport } from "./transport.ts";

export interface SendMailTools {
  readonly db: Database;
  readonly clock: Clock;
  readonly transport: Transport;
  readonly dkim: DkimKey | undefined;
  /** Whom mail is from, as it is set now. */
  readonly sender: () => Promise<Message["from"]>;
  /** The address takes no mail for good; in the transaction that keeps it. */
  readonly addressRefused: (trx: Trx, address: string, why: string) => Promise<void>;
}

/**
 * Sends what waits, each once: while one is sent its row is held, and what was sent is never sent again. Killed between a
 * server's word and ours it goes out once more, with the same Message-ID.
 */
export const sendMailHandler = (tools: SendMailTools): JobHandler =>
  handleJob(sendMailJob, async ({ mailId }, job) => await sendMail(tools, mailId, job));

const sendMail = async (
  tools: SendMailTools,
  mailId: string,
  job: Pick<RunningJob, "isLastAttempt">,
): Promise<void> => {
  const problem = await tools.db.transaction().execute(async (trx) => {
    const row = await lockWaiting(trx, mailId);
    if (row === undefined) return null;
    try {
      await deliver(tools, row);
      await close(trx, mailId, { state: "sent", sent_at: tools.clock() });
      return null;
    } catch (error) {
      return await keepFailure(tools, trx, row, error as Error, job);
    }
  });
  if (problem !== null) throw problem;
};

const lockWaiting = async (trx: Trx, id: string) =>
  await trx
    .selectFrom("mail")
    .selectAll()
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .forUpdate()
    .executeTakeFirst();

type Row = NonNullable<Awaited<ReturnType<typeof lockWaiting>>>;

const deliver = async (tools: SendMailTools, row: Row): Promise<void> => {
  const from = await tools.sender();
  const bytes = await composeMail(
    {
      messageId: row.message_id,
      date: row.created_at,
      from,
      to: row.to_address,
      subject: row.subject,
      html: row.html,
      text: row.text,
      headers: z.record(z.string(), z.string()).parse(row.headers),
    },
    tools.dkim,
  );
  const name = `${row.created_at.toISOString().slice(0, 19).replaceAll(":", "")}-${row.id}`;
  await tools.transport.send({ name, from: from.address, to: row.to_address, bytes });
};

/** A failure that another try may mend is thrown once what was tried is kept. */
const keepFailure = async (
  { addressRefused }: SendMailTools,
  trx: Trx,
  row: Row,
  error: Error,
  { isLastAttempt }: Pick<RunningJob, "isLastAttempt">,
): Promise<Error | null> => {
  const attempts = row.attempts + 1;
  const problem = error.message.slice(0, 500);
  if (error instanceof AddressRefused || error instanceof MailRefused) {
    await close(trx, row.id, { state: "refused", attempts, problem });
    if (error instanceof AddressRefused) await addressRefused(trx, row.to_address, problem);
    return null;
  }
  if (isLastAttempt) {
    await close(trx, row.id, { state: "failed", attempts, problem });
    return error;
  }
  await trx.updateTable("mail").set({ attempts, problem }).where("id", "=", row.id).execute();
  return error;
};

/** What is done with needs its words no more. */
const close = async (
  trx: Trx,
  id: string,
  outcome: {
    readonly state: "sent" | "refused" | "failed";
    readonly sent_at?: Date;
    readonly attempts?: number;
    readonly problem?: string;
  },
): Promise<void> => {
  await trx
    .updateTable("mail")
    .set({ html: "", text: "", headers: "{}", ...outcome })
    .where("id", "=", id)
    .execute();
};
