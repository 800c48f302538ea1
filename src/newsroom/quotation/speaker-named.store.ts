import { sql } from "kysely";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { SpeakerName } from "./spoken.ts";

/** Somebody whom a quotation may name: a person, or a speaker of a transcript who is known by name alone. */
export interface NamedSpeaker extends SpeakerName {
  readonly name: string;
  readonly slug: string | null;
}

/** How like a name must be to be told (word_similarity of pg_trgm): "gagrin" is 0.5 like "Yuri Gagarin". */
const near = 0.3;

/**
 * Who goes by this slug or name, letter case and accents aside; else whoever a transcript names so. The problem tells
 * names that are near, or all who bear it.
 */
export const findSpeakerNamed = async (db: Database | Trx, name: string): Promise<Result<NamedSpeaker>> => {
  const asked = name.replaceAll("\0", " ").trim();
  const { rows: people } = await sql<NamedSpeaker>`
    select id, name, slug from person
    where slug = lower(${asked}) or lower(unaccent(name)) = lower(unaccent(${asked}))
    order by slug = lower(${asked}) desc, slug`.execute(db);
  const [person, ...others] = people;
  if (person !== undefined && (others.length === 0 || person.slug === asked.toLowerCase())) return ok(person);
  if (person !== undefined)
    return fail(`“${asked}” may be any of ${people.map(({ slug }) => slug).join(", ")}. Say which.`);
  const written = await findWritten(db, asked);
  return written === null ? fail(await unknown(db, asked)) : ok({ id: null, name: written, slug: null });
};

const findWritten = async (db: Database | Trx, name: string): Promise<string | null> => {
  const { rows } = await sql<{ speaker_name: string }>`
    select speaker_name from search.spoken join sentence on sentence.id = spoken.sentence_id
    where speaker = ${`~${name.toLowerCase()}`} limit 1`.execute(db);
  return rows[0]?.speaker_name ?? null;
};

const unknown = async (db: Database | Trx, name: string): Promise<string> => {
  const { rows } = await sql<{ name: string; slug: string }>`
    select name, slug from person
    where greatest(word_similarity(${name}, name), word_similarity(name, ${name})) >= ${near}
    order by greatest(word_similarity(${name}, name), word_similarity(name, ${name})) desc, slug limit 4`.execute(
    db,
  );
  const names = rows.map((row) => `${row.name} (${row.slug})`).join(", ");
  return names === ""
    ? `Nobody is called “${name}”. See who is there: newsreel person list`
    : `Nobody is called “${name}”. Did you mean ${names}?`;
};

/** The slugs of people, by id. */
export const findSlugs = async (
  db: Database | Trx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("person").select(["id", "slug"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, slug }) => [id, slug]));
};
