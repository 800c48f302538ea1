import { sql } from "kysely";
import type { Database } from "../../../platform/database/database.ts";
import { enqueue } from "../../../platform/jobs/enqueue.ts";
import { ingestCutJob } from "./cut-jobs.ts";

/**
 * Asks again for every cut that is on its way in and that no job works towards: its job was tried too often, while there
 * was no ffmpeg or no room. Done at the start of a worker. Twice is no matter: a job for a ready cut does nothing.
 * @returns how many there were
 */
export const takeUpAgain = async (db: Database): Promise<number> => {
  const { rows } = await sql<{ id: string }>`
    select id from cut
    where state in ('waiting', 'working') and master_key is not null and not exists (
      select from pgboss.job
      where name = ${ingestCutJob.name} and state < 'completed' and data ->> 'cutId' = cut.id
    )`.execute(db);
  for (const { id } of rows) await enqueue(db, ingestCutJob, { version: 1, cutId: id });
  return rows.length;
};
