import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { allowed, type Eyes } from "./archive.sql.ts";
import { noFilters } from "./query.ts";

/** Which of the words (as the database keeps them, with a tsquery of their stems) nobody says in any form. */
export const findUnsaid = async (
  db: Database | Trx,
  words: readonly { readonly exact: string; readonly stems: string }[],
  eyes: Eyes,
): Promise<string[]> => {
  const { rows } = await sql<{ word: string }>`
    with ${allowed({ filters: noFilters, ...eyes })}
    select word from unnest(${words.map(({ exact }) => exact)}::text[], ${words.map(({ stems }) => stems)}::text[]) as asked (word, stems)
    where ${sentencesWith(sql`spoken.stems @@ asked.stems::tsquery`)} = 0`.execute(db);
  return rows.map(({ word }) => word);
};

/**
 * About how many sentences that may be shown fulfil the condition; 0 only if none does. The index fetches all that it
 * finds, so what is common is counted in a sample. Counted, not asked whether one exists: for the first of many the
 * planner would read the table from its beginning. An expression in the place of the column keeps it from reading cut by cut.
 */
const sentencesWith = (condition: RawBuilder<unknown>): RawBuilder<number> => {
  const count = (share: RawBuilder<unknown>): RawBuilder<number> => sql<number>`
    (select count(*)::integer from search.spoken join allowed on spoken.cut_id || '' = allowed.cut_id where ${share} and ${condition})`;
  return sql<number>`case
    when ${count(sql`spoken.sentence_id % 512 = 0`)} > 0 then 1000
    when ${count(sql`spoken.sentence_id % 32 = 0`)} > 0 then 100
    else ${count(sql`true`)} end`;
};

/** A word that is said, and is written like one that is not. */
export interface AlikeWord {
  readonly word: string;
  /** Part of a person's name. */
  readonly isName: boolean;
  /** About how many sentences that may be shown have it. */
  readonly sentences: number;
}

/** So many of the likest are looked at; each costs a look into the index. */
const mostCandidates = 12;

/**
 * Words like this one (trigrams of pg_trgm) that somebody says where these eyes can see it: to the public what stands in drafts
 * alone must not show, not even as a suggestion.
 */
export const findAlike = async (db: Database | Trx, word: string, eyes: Eyes): Promise<AlikeWord[]> => {
  const { rows } = await sql<AlikeWord>`
    with ${allowed({ filters: noFilters, ...eyes })}, alike as (
      select word from (select distinct word from search.vocabulary where word % ${word}) as near
      order by similarity(word, ${word}) desc, word limit ${sql.lit(mostCandidates)}
    )
    select word,
      exists (select from person where name ~* ('\\m' || word || '\\M')) as "isName",
      ${sentencesWith(sql`spoken.exact @@ quote_literal(word)::tsquery`)} as sentences
    from alike`.execute(db);
  return rows.filter(({ sentences }) => sentences > 0);
};
