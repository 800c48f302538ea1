import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "../recording/public.ts";
import type { CountedTerm } from "./terms.ts";
import { forTerms } from "./terms.sql.ts";

/** Where a quotation may be looked for. */
export interface Where {
  /** The public may know of published recordings alone; staff find what is not published, too, but not what was withdrawn. */
  readonly audience: "staff" | "public";
  /** One cut, current or not; null: the current cuts of all recordings. */
  readonly cutId: string | null;
}

/** A term stands in the sentence at this place of a cut. */
export interface TermHit {
  readonly term: CountedTerm;
  readonly cutId: string;
  readonly place: number;
}

interface Row {
  readonly at: number;
  readonly cut_id: string;
  readonly place: number;
}

/** No term brings more: a sample may have told too few. */
const mostOfTerm = 2000;

/** The sentences that have the terms. */
export const findTermHits = async (
  db: Database | Trx,
  terms: readonly CountedTerm[],
  where: Where,
): Promise<TermHit[]> => {
  if (terms.length === 0) return [];
  const { rows } = await sql<Row>`
    with allowed as materialized (${allowedCuts(where)}),
    found as materialized (${forTerms(
      terms,
      (term, condition) => sql`
        select term.at, hit.cut_id, hit.place from ${term}
        cross join lateral (select cut_id, place from search.spoken where ${condition} limit ${mostOfTerm}) as hit`,
    )})
    select found.* from found join allowed using (cut_id)`.execute(db);
  return rows.flatMap(({ at, cut_id, place }) => {
    const term = terms[at];
    return term === undefined ? [] : [{ term, cutId: cut_id, place }];
  });
};

const allowedCuts = ({ audience, cutId }: Where): RawBuilder<unknown> => sql`
  select cut.id as cut_id from recording join cut on cut.recording_id = recording.id
  where ${cutId === null ? sql`cut.id = recording.current_cut_id` : sql`cut.id = ${cutId}`}
    and ${audience === "public" ? isPublic() : sql`recording.state <> 'withdrawn'`}`;
