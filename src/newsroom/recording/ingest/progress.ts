import type { StepName } from "../../../media/pipeline.ts";

/** Everything that is done with a file that is brought in, in order. */
export type IngestStep = "check" | "read" | "copy" | StepName | "keep";

/** How far a step has come. */
export interface IngestProgress {
  readonly step: IngestStep;
  /** 0 to 1. */
  readonly share: number;
  /** Seconds of media a second, or bytes a second for "read" and "copy"; null until known. */
  readonly speed: number | null;
  readonly secondsLeft: number | null;
}

export type OnIngestProgress = (progress: IngestProgress) => void;

/** Progress of work that is counted in bytes, by the clock of the machine. */
export const byteProgress = (step: IngestStep, total: number, report: OnIngestProgress | undefined) => {
  const began = performance.now();
  let done = 0;
  return (bytes: number): void => {
    done += bytes;
    const seconds = (performance.now() - began) / 1000;
    const speed = seconds > 0 ? done / seconds : null;
    report?.({
      step,
      share: total === 0 ? 1 : done / total,
      speed,
      secondsLeft: speed === null || speed === 0 ? null : (total - done) / speed,
    });
  };
};
