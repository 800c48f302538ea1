import { fail, ok, type Result } from "../../kit/result.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { compareContents, type ContentChanges } from "./compare/compare-contents.ts";
import { findRevision } from "./story.store.ts";

/** What changed from one revision to another. Refused: one that is unknown, or whose words legal withholds. */
export const compareRevisions = async (
  db: Database | Trx,
  beforeId: string,
  afterId: string,
): Promise<Result<ContentChanges>> => {
  const [before, after] = [await findRevision(db, beforeId), await findRevision(db, afterId)];
  if (before === null || after === null) return fail("There is no such revision.");
  for (const { content, number } of [before, after])
    if (content === null) return fail(`Revision ${number} is withheld: it has no words left.`);
  return before.content === null || after.content === null
    ? fail("It is withheld.")
    : ok(compareContents(before.content, after.content));
};
