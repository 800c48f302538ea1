import { createHash } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { parseMailAddress } from "../../../mail/mail-address.ts";
import type { Database } from "../../../platform/database/database.ts";
import { enqueue } from "../../../platform/jobs/enqueue.ts";
import { defineJob, handleJob, type JobHandler } from "../../../platform/jobs/job.ts";
import { ok } from "../../../kit/result.ts";
import { changeOwn, type From } from "../change.ts";
import { findSelf, readCredentials } from "./credentials.store.ts";
import { makeLink } from "./link.store.ts";
import { noteTry, waitFor } from "./note-refusal.ts";
import type { StaffSelf } from "./session.store.ts";
import { asThemselves, type SignInTools } from "./sign-in-tools.ts";

/** Somebody asked for a new password: what comes of it is decided apart from them. */
export const answerResetJob = defineJob({
  name: "reset.answer",
  payload: z.object({
    version: z.literal(1),
    /** Of the address, in hexadecimal: jobs that are done stay in the queue a while, and addresses do not. */
    addressHash: z.string().length(64),
    from: z.object({ address: z.string().nullable(), agent: z.string().nullable() }),
  }),
});

const hashOf = (address: string): string => createHash("sha256").update(address.toLowerCase()).digest("hex");

/**
 * Has a link mailed that sets a new password, to whoever has one here. Nobody is told whether an address is known, neither by
 * the answer nor by its time: nobody is looked for until they have been answered.
 */
export const requestReset = async (tools: SignInTools, typed: string, from: From): Promise<void> => {
  const parsed = parseMailAddress(typed);
  if (!parsed.ok || (await waitFor(tools, "mail", parsed.value.key, { staff: null, from })) > 0) return;
  const addressHash = hashOf(parsed.value.address);
  await enqueue(tools.db, answerResetJob, { version: 1, addressHash, from });
};

type ResetTools = Pick<SignInTools, "db" | "clock" | "mailLink">;

export const answerResetHandler = (tools: ResetTools): JobHandler =>
  handleJob(
    answerResetJob,
    async ({ addressHash, from }) =>
      await answerReset(tools, await findByAddressHash(tools.db, addressHash), from),
  );

const findByAddressHash = async (db: Database, hash: string): Promise<StaffSelf | null> => {
  const row = await db
    .selectFrom("staff")
    .select("id")
    .where(sql<string>`encode(sha256(convert_to(lower(email), 'UTF8')), 'hex')`, "=", hash)
    .executeTakeFirst();
  return row === undefined ? null : await findSelf(db, row.id);
};

/** Whoever signs in by passkeys alone asks an administrator: a mailbox is less than a passkey. */
const answerReset = async (tools: ResetTools, staff: StaffSelf | null, from: From): Promise<void> => {
  const { db, clock } = tools;
  const hash = staff === null ? null : (await readCredentials(db, staff.id)).passwordHash;
  if (staff === null || staff.email === null || hash === null) {
    await noteTry(db, { action: "sign-in.reset-asked", staff, from, after: { mailed: "no" } });
    return;
  }
  const address = staff.email;
  await changeOwn(asThemselves(db, staff, from), async (trx) => {
    const now = clock();
    const { token, expiresAt } = await makeLink(trx, { kind: "reset", staffId: staff.id, madeBy: null, now });
    await tools.mailLink(trx, { kind: "reset", to: address, name: staff.name, token, expiresAt, by: null });
    const after = { mailed: "yes" };
    const audit = { action: "sign-in.reset-asked", subject: "staff", subjectId: staff.id, after };
    return ok({ value: null, audit, keys: [] });
  });
};
