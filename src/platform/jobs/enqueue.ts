import type { Database, Trx } from "../database/database.ts";
import type { JobKind } from "./job.ts";
import { makeQueue, quiet } from "./queue.ts";

export interface EnqueueOptions {
  /** Not before this instant; it is begun within some seconds after it. */
  readonly after?: Date;
  /** The higher the sooner; 0 when not said. */
  readonly priority?: number;
}

/**
 * Asks for a job. In a transaction it is asked for when, and only if, the transaction commits.
 * @returns its id
 */
export const enqueue = async <Payload extends object>(
  db: Database | Trx,
  kind: JobKind<Payload>,
  payload: Payload,
  { after, priority }: EnqueueOptions = {},
): Promise<string> => {
  const data = kind.payload.parse(payload);
  // Loaded by who asks for a job: what makes pages never does.
  const { fromKysely, PgBoss } = await import("pg-boss");
  // One that lives for this call alone, since it speaks through the caller's transaction.
  const boss = new PgBoss({ db: fromKysely(db), ...quiet });
  // Without a listener it would end this process; whatever is wrong is thrown, too.
  boss.on("error", () => undefined);
  await boss.start();
  try {
    if (!(await boss.getQueue(kind.name))) await makeQueue(boss, kind);
    const id = await boss.send(kind.name, data, {
      ...(after && { startAfter: after }),
      ...(priority && { priority }),
    });
    if (id === null) throw new Error(`The job ${kind.name} was not taken`);
    return id;
  } finally {
    await boss.stop({ graceful: false, close: false });
  }
};
