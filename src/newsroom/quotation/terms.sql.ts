import { type RawBuilder, sql } from "kysely";
import type { Term } from "./terms.ts";

/** Keys of the index that a row must have. */
const keysOf = ({ pairs, scope }: Term): readonly string[] => (scope === null ? pairs : [...pairs, scope]);

const keysOfRow = sql`search.keys(spoken.cut_id, spoken.speaker, spoken.exact)`;

/** How the index is asked for terms of a kind: an empty condition would find nothing, and so is left out. */
const kinds = [
  {
    has: (term: Term) => term.stems !== "" && keysOf(term).length === 0,
    condition: sql`spoken.stems @@ term.stems`,
  },
  {
    has: (term: Term) => term.stems === "" && keysOf(term).length > 0,
    condition: sql`${keysOfRow} @> term.keys`,
  },
  {
    has: (term: Term) => term.stems !== "" && keysOf(term).length > 0,
    condition: sql`spoken.stems @@ term.stems and ${keysOfRow} @> term.keys`,
  },
] as const;

/**
 * A query of as many parts as there are kinds of terms. `each` makes a part: from the table `term` (at, stems, keys) and the
 * condition that a row of `spoken` has such a term.
 */
export const forTerms = (
  terms: readonly Term[],
  each: (term: RawBuilder<unknown>, condition: RawBuilder<unknown>) => RawBuilder<unknown>,
): RawBuilder<unknown> => {
  const numbered = terms.map((term, at) => ({ ...term, at }));
  const parts = kinds.flatMap(({ has, condition }) => {
    const some = numbered.filter(has);
    return some.length === 0 ? [] : [sql`(${each(listed(some), condition)})`];
  });
  return sql.join(parts, sql` union all `);
};

/** A character that stands in no word. */
const between = "\u001F";

const listed = (terms: readonly (Term & { readonly at: number })[]): RawBuilder<unknown> => sql`(
  select at, stems::tsquery as stems, string_to_array(keys, ${between}) as keys
  from unnest(${terms.map(({ at }) => at)}::integer[], ${terms.map(({ stems }) => stems)}::text[],
    ${terms.map((term) => keysOf(term).join(between))}::text[]) as listed (at, stems, keys) offset 0) as term`;
