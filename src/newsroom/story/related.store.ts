import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "../recording/public.ts";
import { shownStories, tiesOf, type WorkAsked } from "./related-ties.sql.ts";
import { rankRelations, type RankedWork, type Related, type RelatedWorks } from "./related.ts";
import type { WorkReference } from "./references.ts";
import { findRecordingWorks, findStoryWorks } from "./work-references.store.ts";

/** So many of each are given. */
const mostGiven = 6;
/** So many are looked at for them at first: hardly ever is one hidden. */
const mostLikely = 10;
/** An editor chooses at most so many (story-content.ts), and all of them may be hidden. */
const mostHidden = 50;

const none: RelatedWorks = { films: [], stories: [] };

/**
 * Films and stories beside a published work on this day (YYYY-MM-DD): those that its editor chose, then those that moments,
 * people, topics and rare words tie to it, each with the reasons. Public works alone, and reasons that name public works
 * alone. Of a work that is not public: nothing.
 */
export const relatedWorks = async (
  db: Database | Trx,
  work: WorkAsked,
  day: string,
): Promise<RelatedWorks> => {
  const [shown, ...found] = await Promise.all([
    isShown(db, work),
    ...tiesOf(work).map(async (query) => (await query.execute(db)).rows),
  ]);
  if (!shown) return none;
  const relations = found.flat();
  const ranked = rankRelations(relations.filter(({ workId }) => workId !== work.id));
  return await withWorks(db, ranked, day);
};

const withWorks = async (
  db: Database | Trx,
  ranked: readonly RankedWork[],
  day: string,
): Promise<RelatedWorks> => {
  const stories = await areStories(
    db,
    ranked.map(({ workId }) => workId),
  );
  const [films, others] = await Promise.all([
    best(
      ranked.filter(({ workId }) => !stories.has(workId)),
      async (ids) => await findRecordingWorks(db, ids, { audience: "public", day }),
    ),
    best(
      ranked.filter(({ workId }) => stories.has(workId)),
      async (ids) => await findStoryWorks(db, ids, { audience: "public", day }),
    ),
  ]);
  return { films, stories: others };
};

const areStories = async (db: Database | Trx, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from story where id = any (${ids}::text[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
};

/** The first few that are public: among those chosen there may be others. */
const best = async (
  ranked: readonly RankedWork[],
  find: (ids: readonly string[]) => Promise<ReadonlyMap<string, WorkReference>>,
): Promise<Related[]> => {
  const publicOf = async (some: readonly RankedWork[]): Promise<Related[]> => {
    const works = await find(some.map(({ workId }) => workId));
    return some.flatMap(({ workId, why }): Related[] => {
      const work = works.get(workId);
      return work === undefined ? [] : [{ work, why }];
    });
  };
  const first = await publicOf(ranked.slice(0, mostLikely));
  const lacks = first.length < mostGiven && ranked.length > mostLikely;
  const others = lacks ? await publicOf(ranked.slice(mostLikely, mostGiven + mostHidden)) : [];
  return [...first, ...others].slice(0, mostGiven);
};

const isShown = async (db: Database | Trx, { kind, id }: WorkAsked): Promise<boolean> => {
  const { rows } =
    kind === "story"
      ? await sql`select from ${shownStories} where story.id = ${id}`.execute(db)
      : await sql`select from recording where id = ${id} and ${isPublic()}`.execute(db);
  return rows.length > 0;
};
