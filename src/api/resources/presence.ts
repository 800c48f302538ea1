import { ok } from "../../kit/result.ts";
import { findStory } from "../../newsroom/story/story.store.ts";
import type { presenceOperations } from "../contract/presence.ts";
import type { Handlers } from "../handler.ts";
import { missing } from "../refusal.ts";

export const presenceHandlers: Handlers<typeof presenceOperations> = {
  enterStory: async ({ needs: { db, presence }, caller, params: { storyId }, body: { tab, block } }) => {
    const story = await findStory(db, storyId);
    if (story === null || story.draftRevisionId === null) return missing("story");
    const { id: staffId, name } = caller.staff;
    // A window's name is its person's alone: nobody takes another's place by it.
    await presence.tell({ storyId, tab: `${staffId}-${tab}`, staffId, name, block });
    const others = presence
      .inStory(storyId)
      .filter((seat) => seat.tab !== `${staffId}-${tab}`)
      .map((seat) => ({ tab: seat.tab, staffId: seat.staffId, name: seat.name, block: seat.block }));
    return ok({ draftRevisionId: story.draftRevisionId, others });
  },
};
