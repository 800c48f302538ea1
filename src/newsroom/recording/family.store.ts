import { sql } from "kysely";
import type { Database } from "../../platform/database/database.ts";

/** A film and an interview that belong together. */
interface Relative {
  readonly id: string;
  readonly title: string;
  readonly tie: "film" | "interview";
  /** Passages that are spoken in the current cuts of both. */
  readonly passages: number;
}

/** The film that a recording was made for, then the interviews that were made for it, in any state; for staff. */
export const listFamily = async (db: Database, recordingId: string): Promise<Relative[]> => {
  const { rows } = await sql<Relative>`
    select other.id, other.title, case when other.id = own.made_for_id then 'film' else 'interview' end as tie,
      (select count(*)::integer from shared_passage
        where (cut_id = own.current_cut_id and other_cut_id = other.current_cut_id)
          or (cut_id = other.current_cut_id and other_cut_id = own.current_cut_id)) as passages
    from recording as own
    join recording as other on other.id = own.made_for_id or other.made_for_id = own.id
    where own.id = ${recordingId}
    order by tie, other.title, other.id
    limit 200`.execute(db);
  return rows;
};
