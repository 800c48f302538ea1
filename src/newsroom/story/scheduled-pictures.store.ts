import { referencesOf } from "../../content/references-of.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { listDue } from "./fire-schedule.ts";
import { findRevision } from "./story.store.ts";

/** Ids of the pictures that stories name which are scheduled until an instant: readers may not see them yet. */
export const findScheduledPictures = async (
  db: Database | Trx,
  instant: Date,
): Promise<ReadonlySet<string>> => {
  const due = await listDue(db, instant, 100);
  const contents = await Promise.all(
    due.map(async ({ revisionId }) => (await findRevision(db, revisionId))?.content ?? null),
  );
  return new Set(
    contents.flatMap((content) =>
      content === null
        ? []
        : referencesOf(content).flatMap(({ kind, id }) => (kind === "picture" ? [id] : [])),
    ),
  );
};
