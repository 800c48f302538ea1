import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import type { BoardStory } from "./board-story.ts";

interface Page {
  readonly items: readonly BoardStory[];
}

/** Every story of the board that this screen has been told of, as it was last told. */
export const useKnown = (): (() => readonly BoardStory[]) => {
  const client = useQueryClient();
  return () => {
    const told = client.getQueriesData<InfiniteData<Page>>({ queryKey: ["listBoard", "pages"] });
    const stories = told.flatMap(([, data]) => data?.pages.flatMap(({ items }) => items) ?? []);
    return [...new Map(stories.map((story) => [story.id, story])).values()];
  };
};
