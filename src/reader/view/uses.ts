import type { StoryUse } from "../../newsroom/story/story-card.ts";
import type { PagesBeside } from "../design/pager.tsx";

/** The lists of stories on a work's page. Each goes on for itself: a further page is of one of them. */
export const usesParts = ["excerpted", "quoted"] as const;
export type UsesPart = (typeof usesParts)[number];

/** A page of stories that play a work, or of those that quote it, each with the places in it. */
export interface UsesView {
  readonly part: UsesPart;
  readonly items: readonly StoryUse[];
  readonly pages: PagesBeside;
}
