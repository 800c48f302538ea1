import { newId } from "../../../kit/id.ts";
import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import { type By, change } from "../../staff/change.ts";
import { storyDraftKey } from "../../staff/keys.ts";
import { findRevision } from "../story.store.ts";
import { longestSuggestion, longestWhy } from "./suggestion.ts";

export interface MakeSuggestion {
  readonly storyId: string;
  readonly revisionId?: string;
  readonly blockId: string;
  /** The words as they stand; of a whole block how it begins. */
  readonly quoted: string;
  readonly before?: string;
  /** Null: the whole block goes. Empty: these words go. */
  readonly proposed: string | null;
  readonly why?: string;
}

/** Proposes other words for words of a story. Nothing of the story changes. @returns the suggestion's id */
export const makeSuggestion = async (by: By, clock: Clock, made: MakeSuggestion): Promise<Result<string>> =>
  await change(by, "story.comment", async (trx) => {
    const { storyId, revisionId, blockId, quoted, before = "", proposed, why = "" } = made;
    if (by.actor.staffId === null) return fail("A suggestion is a person's.");
    const problem = problemOf(made);
    if (problem !== null) return fail(problem);
    const story = await trx.selectFrom("story").select("id").where("id", "=", storyId).executeTakeFirst();
    if (story === undefined) return fail("There is no such story.");
    if (revisionId !== undefined && (await findRevision(trx, revisionId))?.storyId !== storyId)
      return fail("There is no such revision of this story.");
    const id = newId();
    await trx
      .insertInto("suggestion")
      .values({
        id,
        story_id: storyId,
        revision_id: revisionId ?? null,
        block_id: blockId,
        quoted,
        before_quoted: before,
        proposed,
        why: why.trim(),
        made_by: by.actor.staffId,
        made_at: clock(),
      })
      .execute();
    return ok({
      value: id,
      audit: {
        action: "suggestion.made",
        subject: "story",
        subjectId: storyId,
        before: { block: blockId, words: quoted },
        after: { suggestion: id, words: proposed, why: why.trim() },
      },
      keys: [storyDraftKey(storyId)],
    });
  });

const problemOf = ({ quoted, proposed, why = "" }: MakeSuggestion): string | null => {
  if (proposed !== null && quoted.trim() === "") return "Choose the words that it is about.";
  if (proposed === quoted) return "These are the words that stand there.";
  if (quoted.length > longestSuggestion || (proposed ?? "").length > longestSuggestion)
    return `Propose at most ${longestSuggestion} characters at once.`;
  return why.length > longestWhy ? `Say why in at most ${longestWhy} characters.` : null;
};
