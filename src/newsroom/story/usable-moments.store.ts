import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { type Moment, type MomentRow, toMoment } from "../moment/moment.store.ts";
import { isWithheldMoment } from "../moment/withheld.ts";

/** A moment that a story names, and the one with the same words in the recording's current cut. */
export interface UsableMoment {
  readonly asked: Moment;
  /** In the current cut, else the newest that there is: often `asked` itself. */
  readonly current: Moment;
  /** It was withdrawn, or legal withholds a part of it: neither its words nor its media are shown. */
  readonly isWithheld: boolean;
  /** An editor must look: its words were not found in the current cut. */
  readonly flag: string | null;
}

interface Row extends MomentRow {
  readonly asked: string;
  readonly depth: number;
  readonly is_current: boolean;
  readonly is_withdrawn: boolean;
  readonly is_withheld: boolean;
}

/** By the id that was asked for; one that never was is not there. */
export const findMoments = async (
  db: Database | Trx,
  ids: readonly string[],
): Promise<Map<string, UsableMoment>> => {
  if (ids.length === 0) return new Map();
  // Without "all", and not deeper than any number of cuts that a film has: a circle ends.
  const { rows } = await sql<Row>`
    with recursive chain (asked, id, depth) as (
      select id, id, 0 from moment where id = any (${[...new Set(ids)]}::text[])
      union
      select chain.asked, moment.anchored_moment_id, chain.depth + 1 from chain join moment on moment.id = chain.id
      where moment.anchored_moment_id is not null and chain.depth < 100
    )
    select chain.asked, chain.depth, moment.id, moment.cut_id, moment.recording_id, moment.start_units::integer, moment.end_units::integer,
      moment.rate_numerator, moment.rate_denominator, moment.first_word, moment.last_word, moment.text,
      moment.anchored_moment_id, moment.flag, coalesce(recording.current_cut_id = moment.cut_id, false) as is_current,
      moment.withdrawn_at is not null as is_withdrawn, ${isWithheldMoment()} as is_withheld
    from chain join moment on moment.id = chain.id join recording on recording.id = moment.recording_id
    order by chain.asked, chain.depth`.execute(db);
  const chains = Map.groupBy(rows, ({ asked }) => asked);
  return new Map(
    [...chains].flatMap(([id, chain]) => {
      const [own] = chain;
      if (own === undefined) return [];
      const standing = chain.filter((row) => !row.is_withdrawn);
      const current = standing.find((row) => row.is_current) ?? standing.at(-1) ?? own;
      // Legal withholds words: in whichever cut they were found.
      const isWithheld = own.is_withdrawn || chain.some((row) => row.is_withheld);
      const flag = current.is_current ? null : (chain.find((row) => row.flag !== null)?.flag ?? null);
      return [[id, { asked: toMoment(own), current: toMoment(current), isWithheld, flag }] as const];
    }),
  );
};
