import { ok, type Result } from "../../../kit/result.ts";
import { type StepContext, type StepName, stepNames } from "../../../media/pipeline.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { beginStep, endStep, noteProgress } from "./ingest-step.store.ts";
import type { IngestProgress, OnIngestProgress } from "./progress.ts";
import { hasWork, type StepResults, steps } from "./steps.ts";

interface Run {
  readonly db: Database;
  readonly clock: Clock;
  readonly cutId: string;
  /** Absolute path of the master. */
  readonly master: string;
  readonly context: StepContext;
  readonly report: OnIngestProgress | undefined;
}

/**
 * Does all steps in order. A step that was done before knows it by its work folder and answers at once. What each has
 * come to is kept in `ingest_step`, so that whoever looks sees it.
 */
export const runSteps = async (run: Run): Promise<Result<StepResults>> => {
  const made: Partial<StepResults> = {};
  for (const name of stepNames) {
    const outcome = await runStep(run, name, made as StepResults);
    if (!outcome.ok) return outcome;
    Object.assign(made, { [name]: outcome.value });
  }
  // Every step has put its result in by now.
  return ok(made as StepResults);
};

const runStep = async (run: Run, name: StepName, made: StepResults): Promise<Result<unknown>> => {
  const { db, clock, cutId } = run;
  await beginStep(db, cutId, name, clock());
  const isTold = name === "probe" || hasWork(name, made.probe);
  const show = (progress: IngestProgress): void => {
    if (isTold) run.report?.(progress);
  };
  const note = throttled(1000, async (progress: IngestProgress) => await noteProgress(db, cutId, progress));
  show({ step: name, share: 0, speed: null, secondsLeft: null });
  const outcome = await steps[name].run(run.master, made, {
    ...run.context,
    onProgress: (progress) => {
      show({ step: name, ...progress });
      note({ step: name, ...progress });
    },
  });
  await endStep(
    db,
    cutId,
    name,
    clock(),
    outcome.ok ? { result: outcome.value } : { problem: outcome.problem },
  );
  if (outcome.ok) show({ step: name, share: 1, speed: null, secondsLeft: 0 });
  return outcome;
};

/** At most once in so many milliseconds, never two at once. A progress that could not be written is no matter. */
const throttled = <Item>(
  milliseconds: number,
  write: (item: Item) => Promise<void>,
): ((item: Item) => void) => {
  let last = Number.NEGATIVE_INFINITY;
  let busy = false;
  return (item) => {
    const now = performance.now();
    if (busy || now - last < milliseconds) return;
    last = now;
    busy = true;
    void write(item)
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  };
};
