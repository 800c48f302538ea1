import { sql } from "kysely";
import type { Database, Trx } from "../database/database.ts";

/** How the jobs of one kind stand. */
export interface JobCount {
  readonly name: string;
  readonly waiting: number;
  readonly working: number;
  /** Given up, of those that are still remembered. */
  readonly failed: number;
  /** Waiting for another try. */
  readonly retrying: number;
  /** Why the last that was given up, or waits for another try, was; null: none was. */
  readonly lastProblem: string | null;
  readonly lastFailedAt: Date | null;
}

/** How the jobs of each kind stand; nothing where no worker ever ran. */
export const countJobs = async (db: Database | Trx): Promise<JobCount[]> => {
  const there = await sql<{ is: boolean }>`select to_regclass('pgboss.job') is not null as is`.execute(db);
  if (there.rows[0]?.is !== true) return [];
  const { rows } = await sql<JobCount>`
    select name,
      count(*) filter (where state = 'created')::integer as waiting,
      count(*) filter (where state = 'active')::integer as working,
      count(*) filter (where state = 'failed')::integer as failed,
      count(*) filter (where state = 'retry')::integer as retrying,
      (array_agg(coalesce(output ->> 'message', output #>> '{value,message}', left(output::text, 300))
        order by coalesce(completed_on, started_on, created_on) desc)
        filter (where state in ('failed', 'retry') and output is not null))[1] as "lastProblem",
      max(coalesce(completed_on, started_on)) filter (where state in ('failed', 'retry')) as "lastFailedAt"
    from pgboss.job where not starts_with(name, '__pgboss__')
    group by name order by name`.execute(db);
  return rows;
};

/**
 * Tries again what was given up of one kind, from the beginning.
 * @returns how many
 */
export const retryFailedJobs = async (db: Database | Trx, name: string): Promise<number> => {
  const { numAffectedRows } = await sql`
    update pgboss.job set state = 'retry', retry_count = 0, start_after = now(), completed_on = null
    where name = ${name} and state = 'failed'`.execute(db);
  return Number(numAffectedRows ?? 0);
};
