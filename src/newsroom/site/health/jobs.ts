import type { Database } from "../../../platform/database/database.ts";
import { countJobs } from "../../../platform/jobs/job-counts.ts";
import { count, type Finding, note, well } from "./finding.ts";

/** What the newsroom does by itself and could not. */
export const checkJobs = async (db: Database): Promise<Finding[]> => {
  const kinds = await countJobs(db);
  if (kinds.length === 0) return [];
  const troubled = kinds.filter(({ failed, retrying }) => failed + retrying > 0);
  return troubled.length === 0
    ? [well("No job has failed.")]
    : troubled.map(({ name, failed, retrying, lastProblem }) =>
        note(
          `${count(failed + retrying, "job")} “${name}” failed: ${lastProblem ?? "no reason was kept"}`,
          failed === 0 ? "It is tried again by itself." : "Try it again on the screen Jobs of the studio.",
        ),
      );
};
