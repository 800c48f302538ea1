import { ok } from "../../../kit/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { newsroomItself } from "../actor.ts";
import { changeOwn } from "../change.ts";
import { canAnybodySignIn } from "./credentials.store.ts";
import { makeLink } from "./link.store.ts";

/**
 * While nobody can sign in: a link, good for a day, by which whoever started the newsroom becomes its first administrator. Each
 * start makes another, and the one before opens nothing more.
 * @returns what follows the #; null: somebody can sign in already
 */
export const firstLink = async (db: Database, clock: Clock): Promise<string | null> => {
  if (await canAnybodySignIn(db)) return null;
  const first = await db
    .selectFrom("staff")
    .select("id")
    .where("role", "=", "administrator")
    .where("disabled_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (first === undefined) return null;
  const made = await changeOwn({ db, actor: newsroomItself, via: "start" }, async (trx) => {
    const { token } = await makeLink(trx, { kind: "first", staffId: first.id, madeBy: null, now: clock() });
    const audit = {
      action: "staff.invited",
      subject: "staff",
      subjectId: first.id,
      after: { link: "first" },
    };
    return ok({ value: token, audit, keys: [] });
  });
  return made.ok ? made.value : null;
};
