import { fail, ok, type Result } from "../../kit/result.ts";
import { parseMailAddress } from "../../mail/mail-address.ts";
import type { Trx } from "../../platform/database/database.ts";
import { addStaff, type NewStaff } from "./change-staff.ts";
import { type By, change } from "./change.ts";
import { makeLink } from "./sign-in/link.store.ts";
import type { SignInTools } from "./sign-in/sign-in-tools.ts";
import { findSelf } from "./sign-in/credentials.store.ts";

/** A link to be given to whoever it is for, shown once. */
export interface Invitation {
  readonly staffId: string;
  readonly token: string;
  readonly expiresAt: Date;
  readonly isMailed: boolean;
}

/** What an invitation is made with. */
export type InvitationTools = Pick<SignInTools, "clock" | "mailLink">;

/** Lets somebody work here, and makes the link by which they set up how they sign in. */
export const inviteStaff = async (
  by: By,
  tools: InvitationTools,
  input: NewStaff & { readonly mail: boolean },
): Promise<Result<Invitation>> => {
  const parsed = input.email === undefined ? null : parseMailAddress(input.email);
  if (parsed?.ok === false) return parsed;
  if (input.mail && parsed === null) return fail("Say the address that the invitation is to be mailed to.");
  const added = await addStaff(by, { ...input, email: parsed?.value.address });
  return added.ok ? await inviteAgain(by, tools, added.value, input.mail) : added;
};

/** Makes a new link for somebody, and ends the one before. Using it replaces all that they signed in with. */
export const inviteAgain = async (
  by: By,
  tools: InvitationTools,
  staffId: string,
  mail: boolean,
): Promise<Result<Invitation>> =>
  await change(by, "staff.manage", async (trx) => {
    const staff = await findSelf(trx, staffId);
    if (staff === null) return fail("Nobody here is it, or they are disabled.");
    if (mail && staff.email === null)
      return fail(`${staff.name} has no address to mail to: copy the link instead.`);
    const link = await makeLink(trx, {
      kind: "invitation",
      staffId,
      madeBy: by.actor.staffId,
      now: tools.clock(),
    });
    if (mail && staff.email !== null)
      await mailTo(trx, tools, by, { ...link, name: staff.name, to: staff.email });
    const audit = { action: "staff.invited", subject: "staff", subjectId: staffId, after: { mailed: mail } };
    return ok({
      value: { staffId, token: link.token, expiresAt: link.expiresAt, isMailed: mail },
      audit,
      keys: [],
    });
  });

const mailTo = async (
  trx: Trx,
  tools: InvitationTools,
  { actor }: Pick<By, "actor">,
  { to, name, token, expiresAt }: { to: string; name: string; token: string; expiresAt: Date },
): Promise<void> => {
  const by = actor.staffId === null ? null : actor.name;
  await tools.mailLink(trx, { kind: "invitation", to, name, token, expiresAt, by });
};
