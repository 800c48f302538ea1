import { z } from "zod";
import type { Trx } from "../../../platform/database/database.ts";
import { enqueue } from "../../../platform/jobs/enqueue.ts";
import { defineJob } from "../../../platform/jobs/job.ts";

/** Brings in the master of a cut, or goes on where that was cut short. A try that was killed counts, hence so many. */
export const ingestCutJob = defineJob({
  name: "cut.ingest",
  payload: z.object({ version: z.literal(1), cutId: z.string() }),
  attempts: 1000,
  retryAfter: 2,
  limit: 86_400,
});

/**
 * A cut has become its recording's current one: what lies above recordings (words, moments) follows. `previousCutId` is
 * the one that was current before.
 */
export const followCutJob = defineJob({
  name: "cut.follow",
  payload: z.object({ version: z.literal(1), cutId: z.string(), previousCutId: z.string().nullable() }),
  attempts: 20,
});

export interface CutChange {
  readonly cutId: string;
  readonly previousCutId: string | null;
}

export const announceCut = async (trx: Trx, cut: CutChange): Promise<void> => {
  await enqueue(trx, followCutJob, { version: 1, ...cut });
};
