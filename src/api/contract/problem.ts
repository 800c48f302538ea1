import * as z from "zod";

/** Every kind of refusal; a program decides by it, a person reads `detail`. */
export const problemCodes = [
  "invalid",
  "signed-out",
  "not-allowed",
  "cross-site",
  "sign-in-failed",
  "second-step-needed",
  "second-step-missing",
  "proof-too-old",
  "insecure",
  "not-found",
  "method-not-allowed",
  "too-large",
  "unsupported-media-type",
  "if-match-missing",
  "stale",
  "refused",
  "too-many",
  "fault",
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** A field that is wrong: where it stands in the request, and why. */
export const fieldProblem = z.object({
  /** RFC 6901, in the body: "/title". In the query or the path: "?limit", "{storyId}". */
  pointer: z.string(),
  detail: z.string(),
});

/** RFC 9457. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    /** A sentence for people: what is wrong and what to do. */
    detail: z.string(),
    code: z.enum(problemCodes),
    errors: z.array(fieldProblem).optional(),
    /** 412: the version that the change was meant for, and the one that stands. */
    ifMatch: z.string().optional(),
    current: z.string().optional(),
    /** 429: seconds. */
    retryAfter: z.int().optional(),
    /** What a refusal of the domain says beyond a sentence: gates that are shut, both versions of a draft. */
    more: z.unknown().optional(),
  })
  .meta({ id: "Problem", description: "Why it was refused (RFC 9457)" });

export type Problem = z.output<typeof problem>;
export type FieldProblem = z.output<typeof fieldProblem>;
