import type { WorkCard } from "../../newsroom/story/list-works.store.ts";
import { recordingCardKey } from "../../newsroom/staff/keys.ts";
import { keysOfStoryCards } from "./keys.ts";

/** What lists say of works; which works a list has is the list's own key. */
export const keysOfWorkCards = (works: readonly WorkCard[]): string[] =>
  works.flatMap((work) =>
    work.what === "story" ? keysOfStoryCards([work.card]) : [recordingCardKey(work.card.id)],
  );
