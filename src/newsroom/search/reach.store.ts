import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { allowed, type Eyes, type Reach } from "./archive.sql.ts";
import { noFilters, type SearchFilters } from "./query.ts";

/** So many cuts can be named to the index one by one. */
const fewCuts = 64;

/** How like a name must be (word_similarity of pg_trgm): "gagrin" is 0.5 like "Yuri Gagarin". */
const aPersonMeant = 0.45;

/** Where a search may look; null where its filters leave nothing. */
export const findReach = async (
  db: Database | Trx,
  filters: SearchFilters,
  eyes: Eyes,
): Promise<Reach | null> => {
  const speakers = filters.speakers.length === 0 ? null : await findSpeakers(db, filters.speakers);
  const cuts = narrowsRecordings(filters) ? await findCuts(db, filters, eyes) : null;
  if (speakers?.length === 0 || cuts?.length === 0) return null;
  return { ...eyes, filters, speakers, cuts: cuts !== null && cuts.length <= fewCuts ? cuts : null };
};

const narrowsRecordings = (filters: SearchFilters): boolean =>
  JSON.stringify({ ...filters, speakers: [] }) !== JSON.stringify(noFilters);

const findCuts = async (db: Database | Trx, filters: SearchFilters, eyes: Eyes): Promise<string[]> => {
  const { rows } = await sql<{ cut_id: string }>`
    with ${allowed({ filters, ...eyes })} select cut_id from allowed limit ${fewCuts + 1}`.execute(db);
  return rows.map(({ cut_id }) => cut_id);
};

/**
 * The speakers of these names: by slug or name as written; else those whose name is likest; and whoever is only named so in a transcript.
 */
const findSpeakers = async (db: Database | Trx, names: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ speaker: string }>`
    with asked as (select distinct lower(name) as name from unnest(${names}::text[]) as name),
    exact as (
      select asked.name, '@' || person.id as speaker
      from asked join person on person.slug = asked.name or lower(person.name) = asked.name
    ), alike as (
      select name, speaker from (
        select asked.name, '@' || person.id as speaker,
          rank() over (partition by asked.name order by word_similarity(asked.name, person.name) desc) as rank
        from asked join person on word_similarity(asked.name, person.name) >= ${aPersonMeant}
        where asked.name not in (select name from exact)
      ) as ranked where rank = 1
    )
    select speaker from exact union select speaker from alike union select '~' || name from asked`.execute(
    db,
  );
  return rows.map(({ speaker }) => speaker);
};
