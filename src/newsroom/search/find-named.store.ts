import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublicPerson } from "../person/person.store.ts";
import { hasPublicWorks } from "../topic/topic.store.ts";

/** A person or a topic, as far as a line that leads there must know. */
export interface Named {
  readonly slug: string;
  readonly name: string;
  /** Of a person what they are; of a topic what it is on. May be empty. */
  readonly about: string;
}

/** What a name is looked for by. */
interface NameAsked {
  /** As typed. */
  readonly typed: string;
  /** A tsquery of the words as they are, the last one's beginning where it is still being typed. */
  readonly exactly: string;
}

/** How like a name must be (word_similarity of pg_trgm): "gagrin" is 0.5 like "Yuri Gagarin". */
const alike = 0.45;
/** So many of those that a short beginning finds are put in order. */
const mostLooked = 500;

/** People whom the public may know by this name, or by one that is written like it; exact ones first. */
export const findPeopleNamed = async (
  db: Database | Trx,
  { typed, exactly }: NameAsked,
  limit: number,
): Promise<Named[]> => {
  const fits = has(sql`search.exact_words(name)`, exactly);
  const { rows } = await sql<Named>`
    select slug, name, role as about from (
      select * from person where ${fits} or ((${typed} <% name or ${typed} % name) and word_similarity(${typed}, name) >= ${alike})
      limit ${sql.lit(mostLooked)}
    ) as person where ${isPublicPerson()}
    order by ${fits} desc, word_similarity(${typed}, name) desc, sort_name, id limit ${limit}`.execute(db);
  return rows;
};

/** Topics on which something is published, by their names; exact ones first. */
export const findTopicsNamed = async (
  db: Database | Trx,
  { typed, exactly }: NameAsked,
  limit: number,
): Promise<Named[]> => {
  const fits = has(sql`search.exact_words(name)`, exactly);
  const { rows } = await sql<Named>`
    select slug, name, summary as about from topic
    where (${fits} or word_similarity(${typed}, name) >= ${alike}) and ${hasPublicWorks}
    order by ${fits} desc, word_similarity(${typed}, name) desc, position, name, id limit ${limit}`.execute(
    db,
  );
  return rows;
};

const has = (words: RawBuilder<unknown>, exactly: string): RawBuilder<unknown> =>
  exactly === "" ? sql`false` : sql`${words} @@ ${exactly}::tsquery`;
