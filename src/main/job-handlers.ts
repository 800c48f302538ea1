import { followCutHandler } from "../newsroom/moment/follow-cut.ts";
import { ingestHandler } from "../newsroom/recording/ingest/ingest-handler.ts";
import type { IngestTools } from "../newsroom/recording/ingest/ingest-cut.ts";
import { compareTranscriptHandler } from "../newsroom/transcript/compare-transcript.ts";
import type { JobHandler } from "../platform/jobs/job.ts";

/** What a worker can do. A kind of job without its handler here stops the start. */
export const jobHandlers = (tools: IngestTools): JobHandler[] => [
  ingestHandler(tools),
  followCutHandler(tools.db),
  compareTranscriptHandler(tools.db),
];
