import { useInfiniteQuery } from "@tanstack/react-query";
import type { CallOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { api } from "../shell/ask.ts";
import { Failure } from "../shell/failure.ts";
import type { BoardStory } from "./board-story.ts";

export type BoardQuery = Omit<NonNullable<CallOf<Operations["listBoard"]>["query"]>, "after">;

/** Stories of the board, as far as they have been asked for. */
export interface BoardPages {
  readonly stories: readonly BoardStory[];
  readonly isPending: boolean;
  readonly isFetching: boolean;
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly more: () => void;
}

/** Milliseconds after which what colleagues have moved is asked for. */
const every = 30_000;

export const useBoard = (query: BoardQuery, isWanted = true): BoardPages => {
  const found = useInfiniteQuery({
    queryKey: ["listBoard", "pages", query],
    enabled: isWanted,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const result = await api.listBoard(
        { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) } },
        { signal },
      );
      if (!result.ok) throw new Failure(result.problem);
      return result.value.value;
    },
    getNextPageParam: ({ next }) => next,
    placeholderData: (last) => last,
    refetchInterval: every,
  });
  return {
    stories: found.data?.pages.flatMap(({ items }) => items) ?? [],
    isPending: found.isPending && isWanted,
    isFetching: found.isFetchingNextPage,
    error: found.error,
    hasMore: found.hasNextPage,
    more: () => void found.fetchNextPage(),
  };
};
