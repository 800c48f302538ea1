import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Actor } from "../../staff/actor.ts";
import type { Permission } from "../../staff/permission.ts";
import type { DeskChange, Stage } from "./desk-facts.ts";

/** Whoever signs a story at a stage hands it on from there. */
const ownStage: readonly (readonly [Permission, Stage])[] = [
  ["approval.fact-checker", "check"],
  ["approval.legal", "legal"],
];

/**
 * Whether somebody may move a story so. Who writes stories moves any; a fact-checker and legal hand on what is with them, to
 * whichever stage, and say whom it waits for then. Pure.
 */
export const mayHandOn = ({ name, permissions }: Actor, now: string, wanted: DeskChange): Result<null> => {
  if (permissions.has("story.edit")) return ok(null);
  const own = ownStage.filter(([permission]) => permissions.has(permission)).map(([, at]) => at);
  if (Object.keys(wanted).some((field) => field !== "stage" && field !== "waiting"))
    return fail(
      `${name} may move this story on, but not change its owner, day or pitch: that needs the permission story.edit.`,
    );
  if (!own.some((at) => at === now))
    return fail(`${name} may move a story on from ${own.join(" or ") || "no stage"}; this one is at ${now}.`);
  return wanted.stage === undefined ? fail("Say to which stage it goes.") : ok(null);
};
