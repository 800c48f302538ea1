import { z } from "zod";
import { defineJob } from "../../platform/jobs/job.ts";

/** A frame of a cut is to be its recording's poster. `unit` counts frames from the cut's beginning. */
export const makePosterJob = defineJob({
  name: "cut.poster",
  payload: z.object({
    version: z.literal(1),
    recordingId: z.string(),
    cutId: z.string(),
    unit: z.int().min(0),
  }),
});
