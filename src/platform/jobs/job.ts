import type { z } from "zod";

/** A kind of work that is done apart from whoever asks for it, at least once: what it does must bear being done again. */
export interface JobKind<Payload> {
  /** `subject.verb`, e.g. `cut.package`. */
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  readonly rules: JobRules;
}

export interface JobRules {
  /** How often it is tried in all. A try that was cut short, by a stop or a kill, counts. */
  readonly attempts: number;
  /** Seconds until the second try; each later one waits twice as long, up to five minutes. */
  readonly retryAfter: number;
  /** Seconds that one try may take, at most a day. */
  readonly limit: number;
  /** How many one process does at the same time. */
  readonly atOnce: number;
}

const usual: JobRules = { attempts: 5, retryAfter: 1, limit: 3600, atOnce: 1 };

/**
 * Defines a kind of job; its name is never used for another.
 * @example const packageCut = defineJob({ name: "cut.package", payload: z.object({ cutId: z.string() }), limit: 86_400 })
 */
export const defineJob = <Payload extends object>({
  name,
  payload,
  ...rules
}: { name: string; payload: z.ZodType<Payload> } & Partial<JobRules>): JobKind<Payload> => {
  if (!/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name))
    throw new RangeError(`"${name}" is not subject.verb`);
  return { name, payload, rules: { ...usual, ...rules } };
};

/** A try of a job. */
export interface RunningJob {
  readonly id: string;
  /** 1 at the first try. */
  readonly attempt: number;
  readonly isLastAttempt: boolean;
  /** Aborted when the newsroom stops, when the limit is over, or when the job was given to another process. */
  readonly signal: AbortSignal;
}

/** Throw it from a handler when another try would fail as this one did: the job is not tried again. */
export class GiveUp extends Error {
  override name = "GiveUp";
}

/** What a worker does for one kind. */
export interface JobHandler {
  readonly name: string;
  readonly rules: JobRules;
  /** @throws GiveUp when the payload is not of the kind */
  run(payload: unknown, job: RunningJob): Promise<void>;
}

/** Ties a kind of job to what does it. */
export const handleJob = <Payload>(
  { name, rules, payload: schema }: JobKind<Payload>,
  run: (payload: Payload, job: RunningJob) => Promise<void>,
): JobHandler => ({
  name,
  rules,
  run: async (payload, job) => {
    const parsed = schema.safeParse(payload);
    if (!parsed.success) throw new GiveUp(`The payload of a job ${name} is wrong: ${parsed.error.message}`);
    await run(parsed.data, job);
  },
});
