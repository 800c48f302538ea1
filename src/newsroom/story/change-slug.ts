import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import { keepAddress } from "../recording/keep-address.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { storyDraftKey } from "../staff/keys.ts";
import { publicationKeys } from "./publication-keys.ts";
import { chooseSlug, storyPath } from "./story-slug.ts";
import { holdStory } from "./story.store.ts";

export interface ChangeSlug {
  readonly storyId: string;
  readonly slug: string;
}

/** Gives a story another address. One that was live leads to the new one for ever, and is never another story's. */
export const changeSlug = async (
  by: By,
  clock: Clock,
  { storyId, slug }: ChangeSlug,
): Promise<Result<null>> =>
  await change(by, "address.change", async (trx) => {
    const story = await holdStory(trx, storyId);
    if (story === null) return fail("There is no such story.");
    if (story.slug === slug) return unchanged(null);
    const chosen = await chooseSlug(trx, { storyId, asked: slug, headline: "" });
    if (!chosen.ok) return chosen;
    const now = clock();
    await trx.updateTable("story").set({ slug, updated_at: now }).where("id", "=", storyId).execute();
    if (story.state === "published") await keepAddress(trx, storyPath(slug), { storyId }, now);
    return ok({
      value: null,
      audit: {
        action: "story.moved",
        subject: "story",
        subjectId: storyId,
        before: { slug: story.slug },
        after: { slug },
      },
      keys:
        story.firstPublishedAt === null
          ? [storyDraftKey(storyId)]
          : await publicationKeys(trx, storyId, [story.publishedRevisionId]),
    });
  });
