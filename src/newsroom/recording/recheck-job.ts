import { z } from "zod";
import type { Database, Trx } from "../../platform/database/database.ts";
import { enqueue } from "../../platform/jobs/enqueue.ts";
import { defineJob } from "../../platform/jobs/job.ts";

/** Words of a recording changed, or moments found their words in another cut: what quotes them is to be checked again. */
export const recheckStoriesJob = defineJob({
  name: "story.recheck",
  payload: z.object({ version: z.literal(1), cutId: z.string(), cutChanged: z.boolean().default(false) }),
  attempts: 20,
});

export interface WordsChanged {
  /** Any cut of the recording. */
  readonly cutId: string;
  /** Another cut has become current: quotations whose words are not in it are told of. */
  readonly cutChanged?: boolean;
}

/** In a transaction it is asked for when, and only if, that commits. */
export const askToRecheck = async (
  db: Database | Trx,
  { cutId, cutChanged = false }: WordsChanged,
): Promise<void> => {
  await enqueue(db, recheckStoriesJob, { version: 1, cutId, cutChanged }, { priority: 1 });
};
