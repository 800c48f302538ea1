import { setTimeout as wait } from "node:timers/promises";
import { GiveUp, handleJob, type JobHandler } from "../../../platform/jobs/job.ts";
import { ingestCutJob } from "./cut-jobs.ts";
import { ingestCut, type IngestTools } from "./ingest-cut.ts";

/** Milliseconds between two looks whether somebody else has done with a cut. */
const patience = 3000;

/** What a worker does to bring in a cut. While somebody else is at it, it stands by: that one may be killed. */
export const ingestHandler = (tools: IngestTools): JobHandler =>
  handleJob(ingestCutJob, async ({ cutId }, { signal }) => {
    while (true) {
      const outcome = await ingestCut(tools, cutId, undefined, signal);
      switch (outcome.state) {
        case "ready":
          return;
        case "elsewhere":
          await wait(patience, undefined, { signal });
          break;
        case "stopped":
          throw new Error("It was stopped, and goes on later");
        case "hindered":
          throw new Error(outcome.problem);
        case "failed":
          throw new GiveUp(outcome.problem);
      }
    }
  });
