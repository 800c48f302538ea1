import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { allowed } from "./archive.sql.ts";
import { noFilters } from "./query.ts";

/** Which of the words (as the database keeps them, with a tsquery of their stems) nobody says in any form. */
export const findUnsaid = async (
  db: Database | Trx,
  words: readonly { readonly exact: string; readonly stems: string }[],
  now: Date,
): Promise<string[]> => {
  const { rows } = await sql<{ word: string }>`
    with ${allowed({ filters: noFilters, now })}
    select word from unnest(${words.map(({ exact }) => exact)}::text[], ${words.map(({ stems }) => stems)}::text[]) as asked (word, stems)
    where not exists (select from search.spoken join allowed using (cut_id)
        where sentence_id % 512 = 0 and spoken.stems @@ asked.stems::tsquery)
      and not exists (select from search.spoken join allowed using (cut_id) where spoken.stems @@ asked.stems::tsquery)`.execute(
    db,
  );
  return rows.map(({ word }) => word);
};

/** A word that is said, and is written like one that is not. */
export interface AlikeWord {
  readonly word: string;
  /** Part of a person's name. */
  readonly isName: boolean;
  /** Sentences of the public archive that have it; 50 and more are 50. */
  readonly sentences: number;
}

/** So many of the likest are looked at; each costs a look into the index. */
const mostCandidates = 12;

/**
 * Words like this one (trigrams of pg_trgm) that somebody says where the public can hear it: what stands in drafts alone
 * must not show, not even as a suggestion.
 */
export const findAlike = async (db: Database | Trx, word: string, now: Date): Promise<AlikeWord[]> => {
  const { rows } = await sql<AlikeWord>`
    with ${allowed({ filters: noFilters, now })}, alike as (
      select word from (select distinct word from search.vocabulary where word % ${word}) as near
      order by similarity(word, ${word}) desc, word limit ${sql.lit(mostCandidates)}
    )
    select word,
      exists (select from person where search.exact_words(person.name) @@ quote_literal(word)::tsquery) as "isName",
      (select count(*)::integer from (
        select from search.spoken join allowed using (cut_id)
        where spoken.exact @@ quote_literal(word)::tsquery limit 50) as said) as sentences
    from alike`.execute(db);
  return rows.filter(({ sentences }) => sentences > 0);
};
