import type { ApiProblem } from "../../api/client/outcome.ts";
import { words } from "../words/words.ts";

/** What a query or a change fails with: the API's own problem. */
export class Failure extends Error {
  readonly problem: ApiProblem;

  constructor(problem: ApiProblem) {
    super(problem.detail);
    this.name = "Failure";
    this.problem = problem;
  }
}

/** A sentence for whoever sees it: what is wrong and what to do. */
export const sentenceOf = (error: unknown): string => {
  if (!(error instanceof Failure)) return words.common.noAnswer;
  const { code, detail, retryAfter } = error.problem;
  if (code === "offline") return words.common.offline;
  return retryAfter === null ? detail : `${detail} ${words.common.waitSeconds(retryAfter)}`;
};

/** What is wrong with one field of the body ("/email"), null: nothing. */
export const wrongWith = (error: unknown, pointer: string): string | null =>
  error instanceof Failure
    ? (error.problem.errors.find((field) => field.pointer === pointer)?.detail ?? null)
    : null;

/** Fields of a form that say themselves what is wrong; what is left over is for the form to say. */
export const isOfFields = (error: unknown, pointers: readonly string[]): boolean =>
  error instanceof Failure &&
  error.problem.errors.length > 0 &&
  error.problem.errors.every((field) => pointers.includes(field.pointer));

export const codeOf = (error: unknown): string | null =>
  error instanceof Failure ? error.problem.code : null;
