import { newId } from "../../../kit/id.ts";
import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Trx } from "../../../platform/database/database.ts";
import { raiseAlert } from "../../alert/raise-alert.ts";
import { type By, change, unchanged } from "../../staff/change.ts";
import { storyDraftKey } from "../../staff/keys.ts";
import { type Deciding, longestWhy, type Suggestion } from "./suggestion.ts";
import { findSuggestion } from "./suggestion.store.ts";

export interface DecideSuggestion {
  readonly suggestionId: string;
  readonly as: Deciding;
  /** For whoever proposed it. */
  readonly why?: string;
}

/**
 * Says what became of a suggestion. Whoever edits accepts, declines and opens again, and changes the story's words apart
 * from it; whoever proposed it may withdraw it. What was decided before stays in the records.
 */
export const decideSuggestion = async (
  by: By,
  clock: Clock,
  { suggestionId, as, why = "" }: DecideSuggestion,
): Promise<Result<null>> =>
  await change(by, as === "withdrawn" ? "story.comment" : "story.edit", async (trx) => {
    const { staffId } = by.actor;
    if (staffId === null) return fail("A person decides.");
    if (why.length > longestWhy) return fail(`Say why in at most ${longestWhy} characters.`);
    await trx.selectFrom("suggestion").select("id").where("id", "=", suggestionId).forUpdate().execute();
    const suggestion = await findSuggestion(trx, suggestionId);
    if (suggestion === null) return fail("There is no such suggestion.");
    const before = suggestion.decided?.as ?? "opened";
    if (before === as) return unchanged(null);
    const problem = problemOf(suggestion, as, staffId);
    if (problem !== null) return fail(problem);
    await trx
      .insertInto("suggestion_decision")
      .values({
        id: newId(),
        suggestion_id: suggestionId,
        decision: as,
        why: why.trim(),
        made_by: staffId,
        made_at: clock(),
      })
      .execute();
    await tell(trx, by, suggestion, as, why.trim());
    return ok({
      value: null,
      audit: {
        action: `suggestion.${as}`,
        subject: "story",
        subjectId: suggestion.storyId,
        before: { suggestion: suggestionId, stands: before },
        after: { suggestion: suggestionId, stands: as, why: why.trim() },
      },
      keys: [storyDraftKey(suggestion.storyId)],
    });
  });

const problemOf = (suggestion: Suggestion, as: Deciding, staffId: string): string | null => {
  if (as === "withdrawn" && suggestion.madeBy.id !== staffId)
    return `${suggestion.madeBy.name} made this suggestion: decline it instead.`;
  if (as === "opened" || suggestion.decided === null) return null;
  return `${suggestion.decided.by} has decided already: it is ${suggestion.decided.as}.`;
};

/** Characters of the words that an alert shows. */
const shown = 80;

/** Whoever proposed it hears of what others decided. */
const tell = async (
  trx: Trx,
  by: By,
  { madeBy, quoted, storyId, id }: Suggestion,
  as: Deciding,
  why: string,
): Promise<void> => {
  if (madeBy.id === by.actor.staffId || as === "opened" || as === "withdrawn") return;
  const words = quoted.length > shown ? `${quoted.slice(0, shown).trimEnd()}…` : quoted;
  await raiseAlert(trx, {
    kind: "suggestion.decided",
    text: `${by.actor.name} ${as} your suggestion on “${words}”${why === "" ? "." : `: ${why}`}`,
    staffId: madeBy.id,
    storyId,
    details: { suggestionId: id },
  });
};
