import { fail, ok, type Result } from "../../../kit/result.ts";
import { countJobs, retryFailedJobs } from "../../../platform/jobs/job-counts.ts";
import { type By, change } from "../../staff/change.ts";

/** Tries again what was given up of one kind of job, from the beginning. */
export const retryJobs = async (by: By, name: string): Promise<Result<null>> =>
  await change(by, "job.retry", async (trx) => {
    const kind = (await countJobs(trx)).find((one) => one.name === name);
    if (kind === undefined || kind.failed === 0) return fail(`No job “${name}” was given up.`);
    const count = await retryFailedJobs(trx, name);
    return ok({
      value: null,
      audit: { action: "job.retried", subject: "job", subjectId: name, after: { count } },
      keys: [],
    });
  });
