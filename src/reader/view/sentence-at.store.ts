import { findSentenceIndex } from "../../newsroom/transcript/transcript.store.ts";
import type { Database } from "../../platform/database/database.ts";

/** The sentence being spoken at this time (milliseconds), else the last that began before it, else the first. */
export const findSentenceAt = async (
  db: Database,
  cutId: string,
  at: number,
): Promise<{ number: number; index: number } | null> => {
  const timed = db
    .selectFrom("sentence")
    .select("number")
    .where("cut_id", "=", cutId)
    .where("until_version", "is", null)
    .where("start_milliseconds", "is not", null);
  // Beyond PostgreSQL's integers nothing begins.
  const before = timed
    .where("start_milliseconds", "<=", Math.min(at, 2_147_483_647))
    .orderBy("start_milliseconds", "desc");
  const found =
    (await before.limit(1).executeTakeFirst()) ??
    (await timed.orderBy("start_milliseconds").limit(1).executeTakeFirst());
  const index = found && (await findSentenceIndex(db, cutId, found.number));
  return found === undefined || index === null || index === undefined
    ? null
    : { number: found.number, index };
};
