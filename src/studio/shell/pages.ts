import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { AnswerOf, CallOf } from "../../api/contract/operation.ts";
import type { OperationName, Operations } from "../../api/contract/operations.ts";
import { perform, useInterval } from "./ask.ts";
import type { Failure } from "./failure.ts";

interface Page {
  readonly items: readonly unknown[];
  readonly next: string | null;
}

/** Operations that answer page by page. */
type PagedName = {
  [Name in OperationName]: AnswerOf<Operations[Name]> extends Page ? Name : never;
}[OperationName];

type ItemOf<Name extends PagedName> =
  AnswerOf<Operations[Name]> extends { readonly items: readonly (infer Item)[] } ? Item : never;

/** What is asked for; where a page begins is not said. */
export type QueryOf<Name extends PagedName> =
  CallOf<Operations[Name]> extends { readonly query?: infer Query }
    ? Omit<NonNullable<Query>, "after">
    : never;

/** A list, as far as it has been asked for. */
export interface Pages<Item> {
  /** Undefined: nothing has come yet. */
  readonly items: readonly Item[] | undefined;
  readonly isPending: boolean;
  readonly error: Failure | null;
  readonly hasMore: boolean;
  readonly isFetchingMore: boolean;
  readonly more: () => void;
}

interface Options {
  /** Not asked for while false. */
  readonly isWanted?: boolean;
  /** Milliseconds after which it is asked for again while the newsroom does not say by itself what changes. */
  readonly every?: number;
}

/** A list that is read page by page; what was there before shows while another is on its way. */
export const usePages = <Name extends PagedName>(
  name: Name,
  query: QueryOf<Name>,
  { isWanted = true, every }: Options = {},
): Pages<ItemOf<Name>> => {
  const interval = useInterval(every);
  const found = useInfiniteQuery({
    queryKey: [name, "pages", query],
    enabled: isWanted,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }): Promise<Page> => {
      const call = { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) } };
      return (await perform(name, call as unknown as CallOf<Operations[Name]>, signal)).value;
    },
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    ...interval,
  });
  return {
    items: found.data?.pages.flatMap(({ items }) => items as readonly ItemOf<Name>[]),
    isPending: found.isPending && isWanted,
    error: found.error as Failure | null,
    hasMore: found.hasNextPage,
    isFetchingMore: found.isFetchingNextPage,
    more: () => void found.fetchNextPage(),
  };
};
