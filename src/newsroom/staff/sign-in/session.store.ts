import { newId } from "../../../kit/id.ts";
import type { Database, Trx } from "../../../platform/database/database.ts";
import type { From } from "../change.ts";
import { isRoleName, type RoleName } from "../permission.ts";
import { hashToken, newSecretToken } from "./secret-token.ts";

export type SignInMethod = "passkey" | "password" | "link";

/** Somebody who is signed in, as the database has them now. */
export interface SignedIn {
  readonly sessionId: string;
  readonly method: SignInMethod;
  /** They showed who they are in two steps, or by a passkey. */
  readonly isProved: boolean;
  /** When they last showed who they are: by signing in, or by a second step that was set up since. */
  readonly provedAt: Date;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly staff: StaffSelf;
}

export interface StaffSelf {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: RoleName;
}

const day = 24 * 3600 * 1000;
/** Milliseconds without a request, and in all, after which one must sign in again. */
const idle = 7 * day;
const longest = 30 * day;
/** Milliseconds between two notes of when it was seen. */
const noteEvery = 60_000;

/**
 * Begins a session under a token that nobody had before, whatever the browser brought: none can be planted (OWASP, Session
 * Management Cheat Sheet, "Renew the Session ID After Any Privilege Level Change").
 * @returns the token, which is kept as a hash alone
 */
export const startSession = async (
  trx: Trx,
  begun: {
    readonly staffId: string;
    readonly method: SignInMethod;
    readonly isProved: boolean;
    readonly from: From;
    readonly now: Date;
  },
): Promise<{ readonly id: string; readonly token: string }> => {
  const { token, hash } = newSecretToken("nrs");
  const id = newId();
  await trx
    .insertInto("session")
    .values({
      id,
      token_hash: hash,
      staff_id: begun.staffId,
      method: begun.method,
      proved_at: begun.isProved ? begun.now : null,
      created_at: begun.now,
      seen_at: begun.now,
      from_address: begun.from.address ?? "",
      from_agent: begun.from.agent?.slice(0, 500) ?? "",
    })
    .execute();
  return { id, token };
};

/** Whose session this token is of; null: it never was one, has ended or run out, or its owner is disabled. @param isQuiet it is not noted as seen */
export const findSession = async (
  db: Database,
  token: string,
  now: Date,
  isQuiet = false,
): Promise<SignedIn | null> => {
  const row = await db
    .selectFrom("session")
    .innerJoin("staff", "staff.id", "session.staff_id")
    .select(["session.id as sessionId", "session.method", "session.proved_at", "session.created_at"])
    .select(["session.seen_at", "staff.id", "staff.handle", "staff.name", "staff.email", "staff.role"])
    .where("session.token_hash", "=", hashToken(token))
    .where("session.ended_at", "is", null)
    .where("staff.disabled_at", "is", null)
    .where("session.seen_at", ">", new Date(now.getTime() - idle))
    .where("session.created_at", ">", new Date(now.getTime() - longest))
    .executeTakeFirst();
  if (row === undefined || !isRoleName(row.role)) return null;
  const { sessionId, proved_at, created_at, seen_at, role, id, handle, name, email } = row;
  if (!isQuiet && now.getTime() - seen_at.getTime() > noteEvery)
    await db.updateTable("session").set({ seen_at: now }).where("id", "=", sessionId).execute();
  return {
    sessionId,
    method: row.method as SignInMethod,
    isProved: proved_at !== null,
    provedAt: proved_at !== null && proved_at > created_at ? proved_at : created_at,
    createdAt: created_at,
    seenAt: seen_at,
    staff: { id, handle, name, email, role },
  };
};

/** A session as its owner, or whoever runs the newsroom, sees it. */
export interface SessionLine {
  readonly id: string;
  readonly method: SignInMethod;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly address: string;
  readonly agent: string;
}

/** Sessions that stand, the last seen first. */
export const listSessions = async (
  db: Database | Trx,
  staffId: string,
  now: Date,
): Promise<SessionLine[]> => {
  const rows = await db
    .selectFrom("session")
    .select(["id", "method", "created_at", "seen_at", "from_address", "from_agent"])
    .where("staff_id", "=", staffId)
    .where("ended_at", "is", null)
    .where("seen_at", ">", new Date(now.getTime() - idle))
    .where("created_at", ">", new Date(now.getTime() - longest))
    .orderBy("seen_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    method: row.method as SignInMethod,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    address: row.from_address,
    agent: row.from_agent,
  }));
};

/** Ends sessions of somebody: one, or all but one. @returns which */
export const endSessions = async (
  trx: Trx,
  staffId: string,
  which: { readonly only?: string; readonly allBut?: string | null },
  because: string,
  now: Date,
): Promise<string[]> => {
  const { only, allBut = null } = which;
  const rows = await trx
    .updateTable("session")
    .set({ ended_at: now, ended_because: because })
    .where("staff_id", "=", staffId)
    .where("ended_at", "is", null)
    .$if(only !== undefined, (query) => query.where("id", "=", only ?? ""))
    .$if(allBut !== null, (query) => query.where("id", "!=", allBut ?? ""))
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
};
