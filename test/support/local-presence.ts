import { type Presence, presenceBoard } from "../../src/newsroom/story/presence.ts";
import type { Clock } from "../../src/platform/clock.ts";

/** Of one process alone. */
export const localPresence = (clock: Clock): Presence => {
  const board = presenceBoard(clock);
  return { tell: async (seat) => board.take(seat), inStory: board.inStory };
};
