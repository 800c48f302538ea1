import type { FieldProblem, ProblemCode } from "../contract/problem.ts";

/** An answer, and the version of what it shows: give it back as `ifMatch` with the next change. */
export interface Answered<Answer> {
  readonly value: Answer;
  /** Null where there is none. */
  readonly etag: string | null;
}

/** Why there is no answer. */
export interface ApiProblem {
  /** "offline": the request may or may not have arrived. "unreadable": something between answered, not the newsroom. */
  readonly code: ProblemCode | "offline" | "unreadable";
  /** 0 when offline. */
  readonly status: number;
  readonly title: string;
  /** For people. */
  readonly detail: string;
  /** The fields that are wrong. */
  readonly errors: readonly FieldProblem[];
  /** "stale": the version that stands now. */
  readonly current: string | null;
  /** "too-many": seconds to wait. */
  readonly retryAfter: number | null;
  /** What the domain says beyond a sentence: gates that are shut, both versions. */
  readonly more: unknown;
}
