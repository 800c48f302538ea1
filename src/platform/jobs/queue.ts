import { sql } from "kysely";
import type { ConstructorOptions, PgBoss, QueueOptions } from "pg-boss";
import program from "pg-boss/package.json" with { type: "json" };
import { type ConnectionSettings, clientConfig } from "../database/connection.ts";
import type { Database } from "../database/database.ts";
import type { JobKind, JobRules } from "./job.ts";

/** Seconds without a sign of life after which a job is taken from its process. */
const heartbeat = 15;
/** The longest pause between two tries, in seconds. */
const longestPause = 300;

/** Nothing runs by itself in such an instance: no timers, no listening, no row of its own. */
export const quiet = {
  migrate: false,
  supervise: false,
  schedule: false,
  registerInstance: false,
  useListenNotify: false,
} satisfies ConstructorOptions;

/** A queue's rules in pg-boss's words. */
const queueOptions = (rules: JobRules): QueueOptions & { notify: boolean } => ({
  retryLimit: rules.attempts - 1,
  retryDelay: rules.retryAfter,
  retryBackoff: true,
  retryDelayMax: Math.max(longestPause, rules.retryAfter),
  expireInSeconds: Math.min(rules.limit, 24 * 3600),
  heartbeatSeconds: heartbeat,
  notify: true,
});

/** How pg-boss reaches the database with a small pool of its own. */
export const bossConnection = (connection: ConnectionSettings): ConstructorOptions => {
  const { connectionString, application_name } = clientConfig(connection);
  return {
    connectionString: connectionString ?? connection.url,
    application_name: `${application_name} jobs`,
    max: 4,
  };
};

/** Makes the kind's queue, or brings its rules up to date. */
export const makeQueue = async (
  boss: PgBoss,
  { name, rules }: Pick<JobKind<unknown>, "name" | "rules">,
): Promise<void> => {
  await boss.createQueue(name, queueOptions(rules));
  await boss.updateQueue(name, queueOptions(rules));
};

/** Whether the tables of the queues are there as this pg-boss has them: then it need not be loaded to see to that. */
export const areJobsInstalled = async (db: Database): Promise<boolean> => {
  const { rows: tables } = await sql`select where to_regclass('pgboss.version') is not null`.execute(db);
  if (tables.length === 0) return false;
  const { rows } = await sql<{ version: number }>`select version from pgboss.version`.execute(db);
  return rows[0]?.version === program.pgboss.schema;
};

/** Makes the tables of the queues, or brings them up to date. Any number of processes may do it at once. */
export const installJobs = async (connection: ConnectionSettings): Promise<void> => {
  const boss = new (await import("pg-boss")).PgBoss({
    ...bossConnection(connection),
    ...quiet,
    migrate: true,
  });
  boss.on("error", () => undefined);
  await boss.start({ attempts: 3 });
  await boss.stop({ graceful: false });
};
