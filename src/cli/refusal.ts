import type { Result } from "../kit/result.ts";
import { CommandProblem } from "./tools.ts";

/** The value, or the end of the command: a refusal that says more than a sentence has one too. */
export const orRefusal = <Value>(result: Result<Value, string | { readonly problem: string }>): Value => {
  if (result.ok) return result.value;
  throw new CommandProblem(typeof result.problem === "string" ? result.problem : result.problem.problem);
};
