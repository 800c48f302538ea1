import * as z from "zod";
import { declare } from "./operation.ts";
import { id } from "./parts.ts";
import { storyFacts } from "./story-parts.ts";
import { newTranslation, translations } from "./translation-parts.ts";

// Where a story is found, and what says the same in another language: beside its content.

const storyParams = z.object({ storyId: id });

export const storyPlaceOperations = {
  moveStory: declare({
    method: "POST",
    path: "/stories/{storyId}/address",
    access: "address.change",
    summary: "Gives a story another address; one that was live leads to the new one for ever",
    params: storyParams,
    body: z.object({ slug: z.string().trim().min(1).max(80) }),
    answer: storyFacts,
  }),
  listStoryTranslations: declare({
    method: "GET",
    path: "/stories/{storyId}/translations",
    access: "newsroom.see",
    summary: "Stories that say the same in other languages, drafts too",
    params: storyParams,
    answer: translations,
  }),
  linkStoryTranslation: declare({
    method: "POST",
    path: "/stories/{storyId}/translations",
    access: "story.edit",
    summary: "Links a story and its translation",
    params: storyParams,
    body: newTranslation,
    answer: translations,
  }),
  unlinkStoryTranslation: declare({
    method: "DELETE",
    path: "/stories/{storyId}/translations",
    access: "story.edit",
    summary: "Takes a story out of those that say the same in other languages",
    params: storyParams,
    answer: translations,
  }),
};
