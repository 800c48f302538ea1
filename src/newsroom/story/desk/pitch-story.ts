import { bodyVersion, storyContent } from "../../../content/story-content.ts";
import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import { type By, change } from "../../staff/change.ts";
import { saveWithin } from "../save-story.ts";
import { checkDesk } from "./check-desk.store.ts";

export interface PitchStory {
  readonly headline: string;
  /** What it is to be about, in a line, for colleagues; may be empty. */
  readonly pitch: string;
  readonly language?: string;
}

/** Proposes a story: its headline, and a line on what it is to be about. It is the proposer's until it is given on. */
export const pitchStory = async (
  by: By,
  clock: Clock,
  { headline, pitch, language }: PitchStory,
): Promise<Result<{ storyId: string; slug: string }>> =>
  await change(by, "story.edit", async (trx) => {
    const allowed = await checkDesk(trx, { pitch });
    if (!allowed.ok) return allowed;
    const content = storyContent.safeParse({
      headline: headline.trim(),
      ...(language === undefined ? {} : { language }),
      body: { version: bodyVersion, blocks: [] },
    });
    if (!content.success) return fail("A headline is one line of at most 300 characters.");
    const saved = await saveWithin(trx, by, clock, { content: content.data, basedOn: null });
    if (!saved.ok) return fail(typeof saved.problem === "string" ? saved.problem : saved.problem.problem);
    const { storyId, slug } = saved.value.value;
    await trx
      .updateTable("story")
      .set({ stage: "pitch", pitch: pitch.trim() })
      .where("id", "=", storyId)
      .execute();
    const { keys } = saved.value;
    const after = { headline: content.data.headline, stage: "pitch", pitch: pitch.trim() };
    return ok({
      value: { storyId, slug },
      audit: { action: "story.pitched", subject: "story", subjectId: storyId, after },
      keys,
    });
  });
