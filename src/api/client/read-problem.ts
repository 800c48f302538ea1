import { problem } from "../contract/problem.ts";
import type { ApiProblem } from "./outcome.ts";

/** What an answer that is no success says. A proxy between may answer with a page of its own. */
export const readProblem = async (response: Response): Promise<ApiProblem> => {
  const parsed = problem.safeParse(await response.json().catch(() => null));
  if (!parsed.success) {
    return {
      code: "unreadable",
      status: response.status,
      title: "No answer from the newsroom",
      detail: `Something between here and the newsroom answered ${response.status}.`,
      errors: [],
      current: null,
      retryAfter: null,
      more: undefined,
    };
  }
  const { code, status, title, detail, errors = [], current = null, retryAfter = null, more } = parsed.data;
  return { code, status, title, detail, errors, current, retryAfter, more };
};
