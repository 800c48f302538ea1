import { z } from "zod";
import type { Database } from "../../platform/database/database.ts";
import { enqueue } from "../../platform/jobs/enqueue.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import type { CutChange } from "../recording/ingest/cut-jobs.ts";

/** A cut has words, and moments of the cut before were found in it: notices on a stretch of that one follow. */
export const followNoticesJob = defineJob({
  name: "notice.follow",
  payload: z.object({ version: z.literal(1), cutId: z.string(), previousCutId: z.string() }),
  attempts: 20,
});

export const askNoticesToFollow = async (
  db: Database,
  { cutId, previousCutId }: CutChange & { readonly previousCutId: string },
): Promise<void> => {
  await enqueue(db, followNoticesJob, { version: 1, cutId, previousCutId });
};
