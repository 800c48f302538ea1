import type { Database } from "../../../platform/database/database.ts";
import { type From, writeAudit } from "../change.ts";
import type { StaffSelf } from "./session.store.ts";
import type { SignInLimits } from "./sign-in-limits.ts";

/** Nobody who is known: whoever tried has not shown who they are. */
const nobody = { staffId: null, name: "Whoever is not signed in", permissions: new Set<never>() };

interface Tried {
  readonly action: "sign-in.failed" | "sign-in.limited" | "sign-in.reset-asked";
  /** Whose account it was tried at; null: nobody's. What was typed is never kept: people type passwords in the wrong field. */
  readonly staff: Pick<StaffSelf, "id"> | null;
  readonly from: From;
  readonly after?: Readonly<Record<string, string>>;
}

/** A line of the audit for what did not let anybody in. It has no secret, and is written for names of nobody just the same. */
export const noteTry = async (db: Database, { action, staff, from, after }: Tried): Promise<void> => {
  const line = { action, subject: "staff", subjectId: staff?.id ?? "nobody", after };
  await db
    .transaction()
    .execute(async (trx) => await writeAudit(trx, { actor: nobody, via: "api", from }, line));
};

/** A sign-in that failed. @param by what was wrong */
export const noteFailed = async (
  db: Database,
  by: "password" | "code" | "passkey" | "link",
  staff: Pick<StaffSelf, "id"> | null,
  from: From,
): Promise<void> => await noteTry(db, { action: "sign-in.failed", staff, from, after: { by } });

/**
 * Counts a try. The first that is one too many is a line of the audit; those after it are not, or whoever tries could fill it.
 * @returns milliseconds to wait; 0: none
 */
export const waitFor = async (
  { db, limits }: { readonly db: Database; readonly limits: SignInLimits },
  limit: "place" | "account" | "mail",
  key: string,
  { staff, from }: Pick<Tried, "staff" | "from">,
): Promise<number> => {
  const { wait, isFirst } = await limits[limit](key);
  if (isFirst) await noteTry(db, { action: "sign-in.limited", staff, from, after: { limit } });
  return wait;
};
