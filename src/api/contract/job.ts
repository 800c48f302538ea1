import * as z from "zod";
import { declare } from "./operation.ts";
import { instant } from "./parts.ts";

const jobs = z.object({
  items: z.array(
    z.object({
      /** "mail.send", "story.recheck" … */
      name: z.string(),
      waiting: z.int(),
      working: z.int(),
      retrying: z.int(),
      /** Given up. */
      failed: z.int(),
      lastProblem: z.string().nullable(),
      lastFailedAt: instant.nullable(),
    }),
  ),
});

export const jobOperations = {
  listJobs: declare({
    method: "GET",
    path: "/jobs",
    access: "job.retry",
    summary: "What the newsroom does by itself: what waits, is done now, was given up and why",
    answer: jobs,
  }),
  retryJobs: declare({
    method: "POST",
    path: "/jobs/{name}/retry",
    access: "job.retry",
    summary: "Tries again what was given up of a kind",
    params: z.object({ name: z.string().min(1).max(80) }),
    answer: jobs,
  }),
};
