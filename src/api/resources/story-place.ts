import { ok } from "../../kit/result.ts";
import { changeSlug } from "../../newsroom/story/change-slug.ts";
import { linkTranslation, unlinkTranslation } from "../../newsroom/story/link-translation.ts";
import { listLinked } from "../../newsroom/story/linked-translations.store.ts";
import { findStory } from "../../newsroom/story/story.store.ts";
import type { Database } from "../../platform/database/database.ts";
import type { storyPlaceOperations } from "../contract/story-place.ts";
import type { Handlers } from "../handler.ts";
import { missing } from "../refusal.ts";
import { storyAnswer } from "./story-answers.ts";

const translationsOf = async (db: Database, storyId: string) =>
  (await findStory(db, storyId)) === null
    ? missing("story")
    : ok({ items: await listLinked(db, { storyId }) });

export const storyPlaceHandlers: Handlers<typeof storyPlaceOperations> = {
  moveStory: async ({ needs, by, params, body }) => {
    if ((await findStory(needs.db, params.storyId)) === null) return missing("story");
    const moved = await changeSlug(by, needs.clock, { ...params, ...body });
    if (!moved.ok) return moved;
    const story = await storyAnswer(needs.db, needs.publicUrl, params.storyId);
    return story === null ? missing("story") : ok(story);
  },
  listStoryTranslations: async ({ needs, params }) => await translationsOf(needs.db, params.storyId),
  linkStoryTranslation: async ({ needs, by, params, body }) => {
    const { storyId } = params;
    for (const one of [storyId, body.otherId])
      if ((await findStory(needs.db, one)) === null) return missing("story");
    const [original, translation] =
      body.other === "original" ? [body.otherId, storyId] : [storyId, body.otherId];
    const linked = await linkTranslation(by, { storyId: original }, { storyId: translation });
    return linked.ok ? await translationsOf(needs.db, storyId) : linked;
  },
  unlinkStoryTranslation: async ({ needs, by, params }) => {
    if ((await findStory(needs.db, params.storyId)) === null) return missing("story");
    const done = await unlinkTranslation(by, params);
    return done.ok ? await translationsOf(needs.db, params.storyId) : done;
  },
};
