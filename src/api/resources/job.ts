import { ok } from "../../kit/result.ts";
import { retryJobs } from "../../newsroom/site/health/retry-jobs.ts";
import type { Database } from "../../platform/database/database.ts";
import { countJobs } from "../../platform/jobs/job-counts.ts";
import type { jobOperations } from "../contract/job.ts";
import type { Handlers } from "../handler.ts";

const listed = async (db: Database) => ({
  items: (await countJobs(db)).map((kind) =>
    Object.assign({}, kind, { lastFailedAt: kind.lastFailedAt?.toISOString() ?? null }),
  ),
});

export const jobHandlers: Handlers<typeof jobOperations> = {
  listJobs: async ({ needs }) => ok(await listed(needs.db)),
  retryJobs: async ({ needs, by, params }) => {
    const done = await retryJobs(by, params.name);
    return done.ok ? ok(await listed(needs.db)) : done;
  },
};
