import type { Result } from "../../kit/result.ts";
import { type Database, json, type Trx } from "../../platform/database/database.ts";
import { announce } from "../../platform/outbox.ts";
import { fail, ok } from "../../kit/result.ts";
import type { Actor } from "./actor.ts";
import type { Permission } from "./permission.ts";

/** Who asks, by which way in ("cli", "page", "api", "job"), and where it is kept. */
export interface By {
  readonly db: Database;
  readonly actor: Actor;
  readonly via: string;
  readonly from?: From | undefined;
  /**
   * Asked in the transaction before anything else: whether what is to be changed still stands as whoever asks has seen it. Its
   * problem ends the change.
   */
  readonly asSeen?: ((trx: Trx) => Promise<Result<null, unknown>>) | undefined;
}

/** From where somebody asks, for the audit. */
export interface From {
  /** Of the network; null: by no network. */
  readonly address: string | null;
  /** The program that says so of itself, or the command that was typed. */
  readonly agent: string | null;
}

/** What was done, as the audit keeps it. `before` and `after` hold only what changed. */
export interface AuditLine {
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface Done<Value> {
  readonly value: Value;
  /** Null: it stood so already, nothing was written. */
  readonly audit: AuditLine | null;
  /** Keys of what pages are made of (keys.ts). */
  readonly keys: readonly string[];
  /** For those who follow the event. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Nothing changed: it stood so already. */
export const unchanged = <Value>(value: Value): Result<Done<Value>> => ok({ value, audit: null, keys: [] });

class Refused extends Error {
  readonly problem: unknown;
  constructor(problem: unknown) {
    super("refused");
    this.problem = problem;
  }
}

/**
 * The one shell of every change: the actor has the permission, and the state, its audit line and its event are
 * written together or not at all. `work` reads, decides and writes in the transaction; a problem undoes it: a sentence,
 * or something richer where a sentence is not enough.
 */
export const change = async <Value, Problem = never>(
  by: By,
  permission: Permission,
  work: (trx: Trx) => Promise<Result<Done<Value>, Problem | string>>,
): Promise<Result<Value, Problem | string>> => {
  if (!by.actor.permissions.has(permission))
    return fail(`${by.actor.name} may not do this: it needs the permission ${permission}.`);
  return await changeOwn(by, work);
};

/** The same for what is one's own and asks no permission: how one signs in, where one is signed in. */
export const changeOwn = async <Value, Problem = never>(
  by: By,
  work: (trx: Trx) => Promise<Result<Done<Value>, Problem | string>>,
): Promise<Result<Value, Problem | string>> => {
  try {
    return await by.db.transaction().execute(async (trx) => {
      const seen = await by.asSeen?.(trx);
      if (seen?.ok === false) throw new Refused(seen.problem);
      return ok(await changeWithin(trx, by, work));
    });
  } catch (error) {
    if (error instanceof Refused) return fail(error.problem as Problem | string);
    throw error;
  }
};

const changeWithin = async <Value>(
  trx: Trx,
  by: Pick<By, "actor" | "via" | "from">,
  work: (trx: Trx) => Promise<Result<Done<Value>, unknown>>,
): Promise<Value> => {
  const outcome = await work(trx);
  if (!outcome.ok) throw new Refused(outcome.problem);
  const { value, audit, keys, payload } = outcome.value;
  if (audit !== null) {
    await writeAudit(trx, by, audit);
    await announce(trx, audit.action, [...keys], { id: audit.subjectId, ...payload });
  }
  return value;
};

/** One audit line of its own, for a change that is part of a larger one. */
export const writeAudit = async (
  trx: Trx,
  by: Pick<By, "actor" | "via" | "from">,
  line: AuditLine,
): Promise<void> => {
  await trx
    .insertInto("audit")
    .values({
      staff_id: by.actor.staffId,
      via: by.via,
      action: line.action,
      subject: line.subject,
      subject_id: line.subjectId,
      before: line.before === undefined ? null : json(line.before),
      after: line.after === undefined ? null : json(line.after),
      from_address: by.from?.address ?? null,
      from_agent: by.from?.agent?.slice(0, 500) ?? null,
    })
    .execute();
};
