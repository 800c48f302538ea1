import { z } from "zod";
import type { Trx } from "../../platform/database/database.ts";
import { enqueue } from "../../platform/jobs/enqueue.ts";
import { defineJob } from "../../platform/jobs/job.ts";

/** A cut's words have changed: where they stand in other cuts is to be found again. */
export const compareTranscriptJob = defineJob({
  name: "transcript.compare",
  payload: z.object({ version: z.literal(1), cutId: z.string() }),
  attempts: 20,
});

export const askToCompare = async (trx: Trx, cutId: string): Promise<void> => {
  await enqueue(trx, compareTranscriptJob, { version: 1, cutId });
};
