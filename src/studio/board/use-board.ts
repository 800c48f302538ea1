import { type Pages, type QueryOf, usePages } from "../shell/pages.ts";
import type { BoardStory } from "./board-story.ts";

export type BoardQuery = QueryOf<"listBoard">;

/** Stories of the board, as far as they have been asked for. */
export interface BoardPages extends Pages<BoardStory> {
  readonly stories: readonly BoardStory[];
}

/** Milliseconds after which what colleagues have moved is asked for. */
const every = 30_000;

export const useBoard = (query: BoardQuery, isWanted = true): BoardPages => {
  const pages = usePages("listBoard", query, { isWanted, every });
  return { ...pages, stories: pages.items ?? [] };
};
