import { z } from "zod";
import { defineJob } from "../../src/platform/jobs/job.ts";

/** A job that tells in the table `setting` how far it came; `seconds` is how long it takes. */
export const tellJob = defineJob({
  name: "test.tell",
  payload: z.object({ word: z.string(), seconds: z.number() }),
});
