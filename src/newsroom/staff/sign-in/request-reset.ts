import { parseMailAddress } from "../../../mail/mail-address.ts";
import { ok } from "../../../kit/result.ts";
import { changeOwn, type From } from "../change.ts";
import { findByName, readCredentials } from "./credentials.store.ts";
import { makeLink } from "./link.store.ts";
import { asThemselves, type SignInTools } from "./sign-in-tools.ts";

/**
 * Mails a link that sets a new password, to whoever has one here. Nobody is told whether an address is known: not by the
 * answer, and nobody waits for the mail. Whoever signs in by passkeys alone asks an administrator: a mailbox is less than a
 * passkey.
 */
export const requestReset = async (tools: SignInTools, typed: string, from: From): Promise<void> => {
  const { db, clock, limits } = tools;
  const parsed = parseMailAddress(typed);
  if (!parsed.ok || (await limits.mail(parsed.value.key)) > 0) return;
  const staff = await findByName(db, parsed.value.address);
  if (staff === null || staff.email === null) return;
  const { passwordHash } = await readCredentials(db, staff.id);
  if (passwordHash === null) return;
  const address = staff.email;
  await changeOwn(asThemselves(db, staff, from), async (trx) => {
    const now = clock();
    const { token, expiresAt } = await makeLink(trx, { kind: "reset", staffId: staff.id, madeBy: null, now });
    await tools.mailLink(trx, { kind: "reset", to: address, name: staff.name, token, expiresAt, by: null });
    const audit = { action: "sign-in.reset-asked", subject: "staff", subjectId: staff.id };
    return ok({ value: null, audit, keys: [] });
  });
};
