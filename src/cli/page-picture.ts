import { CommandProblem } from "./tools.ts";
import { isId } from "../kit/id.ts";

/** A picture's id as typed: not said, it stays; "none" takes it away. */
export const readPictureId = (typed: string | undefined): string | null | undefined => {
  if (typed === undefined) return undefined;
  if (typed === "none") return null;
  if (!isId(typed))
    throw new CommandProblem(`“${typed}” is no picture's id. See them: newsreel picture list`);
  return typed;
};
