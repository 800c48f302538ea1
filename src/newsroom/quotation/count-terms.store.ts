import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { CountedTerm, Term } from "./terms.ts";
import { forTerms } from "./terms.sql.ts";

/** What stands so often in the small sample is not counted in the larger. */
const enough = 4;

interface Row {
  readonly at: number;
  readonly sentences: number;
}

/** In about how many sentences each term stands, by a sample of one sentence in 512, then one in 32. */
export const countTerms = async (db: Database | Trx, terms: readonly Term[]): Promise<CountedTerm[]> => {
  if (terms.length === 0) return [];
  const { rows } = await sql<Row>`
    ${forTerms(
      terms,
      (term, condition) => sql`
        select term.at, (case when coarse.count >= ${sql.lit(enough)} then 512 * coarse.count else 32 * fine.count + 8 end)::integer as sentences
        from ${term}
        cross join lateral (${countIn(512, condition)}) as coarse
        cross join lateral (${countIn(32, condition)} and coarse.count < ${sql.lit(enough)}) as fine`,
    )}`.execute(db);
  return rows.flatMap(({ at, sentences }) => {
    const term = terms[at];
    return term === undefined ? [] : [{ ...term, sentences }];
  });
};

const countIn = (share: 32 | 512, condition: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select count(*) as count from search.spoken where sentence_id % ${sql.lit(share)} = 0 and ${condition}`;
