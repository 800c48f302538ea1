import type { Log } from "../log.ts";

/** Milliseconds that changes of jobs are gathered for: whoever watches thousands of mails go out is told once a second. */
const gathering = 1000;
/** Milliseconds by which how a job ended is written down after it ended; until then it is told once more. */
const writing = 300;

export interface JobNews {
  /** A job has begun or ended. */
  readonly changed: () => void;
  readonly stop: () => void;
}

/** Says that jobs stand otherwise than before, once for all that happens within a second. */
export const tellOfJobs = (say: () => Promise<void>, log: Log): JobNews => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const tell = (): void => {
    const isEarly = performance.now() - last < writing;
    timer = isEarly ? setTimeout(tell, gathering).unref() : undefined;
    // Nobody's work depends on it: whoever watches looks now and then too.
    say().catch((error: unknown) => log.debug({ err: error }, "Nobody could be told how jobs stand"));
  };
  return {
    changed: () => {
      last = performance.now();
      timer ??= setTimeout(tell, gathering).unref();
    },
    stop: () => clearTimeout(timer),
  };
};
