import { sql } from "kysely";
import { containing } from "../../platform/database/containing.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { MomentReference, WorkReference } from "./references.ts";
import { findMomentReferences } from "./moment-references.store.ts";
import { findWorks } from "./work-references.store.ts";

interface Named {
  readonly words: string;
  readonly limit: number;
}

/** Works with these words in their title, the last changed first. For staff: drafts too. */
export const findWorksNamed = async (
  db: Database | Trx,
  { words, limit }: Named,
  day: string,
): Promise<WorkReference[]> => {
  const { rows } = await sql<{ readonly id: string }>`
    select id from (
      select id, updated_at from recording where title ilike ${containing(words)} and state <> 'withdrawn'
      union all
      select story.id, story.updated_at from story
      join story_revision on story_revision.id = coalesce(story.draft_revision_id, story.published_revision_id)
      where story_revision.headline ilike ${containing(words)} and story.state <> 'withdrawn'
    ) as work order by updated_at desc, id limit ${limit}`.execute(db);
  const ids = Array.from(rows, ({ id }) => id);
  return inOrder(ids, await findWorks(db, ids, { audience: "staff", day }));
};

/** Moments that were made of these words, the latest first; withdrawn and withheld ones are not there. For staff. */
export const findMomentsSaying = async (
  db: Database | Trx,
  { words, limit }: Named,
  day: string,
): Promise<MomentReference[]> => {
  const rows = await db
    .selectFrom("moment")
    .select("id")
    .where("text", "ilike", containing(words))
    .where("withdrawn_at", "is", null)
    .orderBy("made_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return await momentsOf(
    db,
    rows.map(({ id }) => id),
    day,
  );
};

/** A moment that a story may use; null: there is none, or it was withdrawn or withheld. For staff. */
export const findMomentToUse = async (
  db: Database | Trx,
  id: string,
  day: string,
): Promise<MomentReference | null> => (await momentsOf(db, [id], day))[0] ?? null;

const momentsOf = async (db: Database | Trx, ids: readonly string[], day: string) => {
  const { shown } = await findMomentReferences(db, ids, { audience: "staff", day });
  return ids.flatMap((id) => shown.get(id)?.asked ?? []);
};

const inOrder = <One>(ids: readonly string[], found: ReadonlyMap<string, One>): One[] =>
  ids.flatMap((id) => found.get(id) ?? []);
