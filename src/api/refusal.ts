import { fail } from "../kit/result.ts";
import type { FieldProblem, ProblemCode } from "./contract/problem.ts";

/** Why a request is refused. What it is called over the line is in problem-answer.ts. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly errors?: readonly FieldProblem[];
  readonly ifMatch?: string;
  readonly current?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly more?: unknown;
  /** 405 */
  readonly allow?: readonly string[];
}

export const refuse = (code: ProblemCode, detail: string, rest: Omit<Refusal, "code" | "detail"> = {}) =>
  fail<Refusal>({ code, detail, ...rest });

/** There is no such thing, or none that the caller may know of. */
export const missing = (what: string) => refuse("not-found", `There is no such ${what}.`);

/** A field of the body that the domain refuses. @param pointer RFC 6901 */
export const refuseField = (pointer: string, detail: string) =>
  refuse("invalid", detail, { errors: [{ pointer, detail }] });
