import type { ReadStretch } from "../editor/trim/use-stretch.ts";
import { api } from "../shell/ask.ts";
import { Failure } from "../shell/failure.ts";

/** Reads stretches of one cut. */
export const stretchesOf =
  (cutId: string): ReadStretch =>
  async (span, signal) => {
    const found = await api.readStretch({ params: { cutId }, query: span }, { signal });
    if (!found.ok) throw new Failure(found.problem);
    return found.value.value;
  };
