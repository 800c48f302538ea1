import type { Clock } from "../../platform/clock.ts";
import type { NewsChannel } from "../../platform/news-channel.ts";
import { type Presence, presenceBoard } from "./presence.ts";

/** Presence that all processes of a newsroom know of: what one is told, all hear. */
export const sharePresence = (news: NewsChannel, clock: Clock): Presence => {
  const board = presenceBoard(clock);
  news.hear(board.hear);
  return {
    tell: async ({ isWriting, ...place }) => {
      const seat = { ...place, writingSince: isWriting ? board.writingSince(place) : null };
      // At once here, whenever the news comes round.
      board.take({ seat });
      await news.say(JSON.stringify({ seat }));
    },
    leave: async ({ tab: gone, storyId }) => {
      board.take({ gone, storyId });
      await news.say(JSON.stringify({ gone, storyId }));
    },
    inStory: board.inStory,
    watch: board.watch,
  };
};
