import type pg from "pg";
import { PgBoss } from "pg-boss";
import * as z from "zod";
import type { JobKind } from "./job.ts";
import { makeQueue, quiet } from "./queue.ts";

/** A job that was asked for and is not done yet. */
export const pendingJob = z.object({
  name: z.string(),
  payload: z.record(z.string(), z.unknown()),
  priority: z.number().int(),
  /** Not before this instant. */
  after: z.iso.datetime(),
});
export type PendingJob = z.infer<typeof pendingJob>;

/** Jobs under way are among them: whoever does them may never end them. */
export const readPendingJobs = async (client: pg.Client): Promise<PendingJob[]> => {
  const { rows } = await client.query(
    `select name, data as payload, priority,
       to_char(start_after at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as after
     from pgboss.job
     where state < 'completed' and not starts_with(name, '__pgboss__')
     order by created_on, id`,
  );
  return z.array(pendingJob).parse(rows);
};

/** Forgets the jobs that nobody has begun. */
export const forgetPendingJobs = async (client: pg.Client): Promise<void> => {
  await client.query(`delete from pgboss.job where state < 'active' and not starts_with(name, '__pgboss__')`);
};

/**
 * Asks for these jobs anew, by this client, in its transaction.
 * @param kinds all that there are; a job of a kind that is no longer there is an error
 */
export const askAgain = async (
  client: pg.Client,
  kinds: readonly Pick<JobKind<unknown>, "name" | "rules">[],
  jobs: readonly PendingJob[],
): Promise<void> => {
  if (jobs.length === 0) return;
  const db = {
    executeSql: async (text: string, values?: unknown[]) => ({
      rows: (await client.query(text, values)).rows,
    }),
  };
  const boss = new PgBoss({ db, ...quiet });
  await boss.start();
  try {
    for (const name of new Set(jobs.map((job) => job.name))) {
      const kind = kinds.find((one) => one.name === name);
      if (kind === undefined) throw new Error(`There is no job ${name}`);
      if (!(await boss.getQueue(name))) await makeQueue(boss, kind);
    }
    for (const { name, payload, priority, after } of jobs)
      await boss.send(name, payload, { priority, startAfter: new Date(after) });
  } finally {
    await boss.stop({ graceful: false, close: false });
  }
};
