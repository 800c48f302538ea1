import {
  keepPreviousData,
  QueryClient,
  type QueryKey,
  type UseMutationResult,
  useMutation,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { Client } from "../../api/client/client.ts";
import type { Answered } from "../../api/client/outcome.ts";
import type { AnswerOf, CallOf } from "../../api/contract/operation.ts";
import type { OperationName, Operations } from "../../api/contract/operations.ts";
import { Failure } from "./failure.ts";
import { useLineState } from "./line/own-line.ts";
import { api } from "./own-api.ts";

export { api };

/** Tries again what a broken line or a fault may have stopped; a refusal stays one. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && error instanceof Failure && isPassing(error.problem.status),
    },
    mutations: { networkMode: "always" },
  },
});

const isPassing = (status: number): boolean => status === 0 || status >= 500;

type AnswerTo<Name extends OperationName> = AnswerOf<Operations[Name]>;
type CallTo<Name extends OperationName> = CallOf<Operations[Name]>;

/** The operation with this name, whose types TypeScript cannot follow through the table. */
type Loose = (call: unknown, options: object) => ReturnType<Client["readSession"]>;

/** @throws Failure */
export const perform = async <Name extends OperationName>(
  name: Name,
  call: CallTo<Name> | undefined,
  signal?: AbortSignal,
): Promise<Answered<AnswerTo<Name>>> => {
  const operation = api[name] as unknown as Loose;
  const result = await operation(call, signal === undefined ? {} : { signal });
  if (!result.ok) throw new Failure(result.problem);
  return result.value as unknown as Answered<AnswerTo<Name>>;
};

/** How what an operation answers is known, to be asked for again. */
const keyOf = (name: OperationName, call?: unknown): QueryKey => (call === undefined ? [name] : [name, call]);

interface ReadOptions {
  /** Not asked for while false. */
  readonly isWanted?: boolean;
  /** Shows what was there before while the next is on its way. */
  readonly keepsPrevious?: boolean;
  /** Milliseconds after which it is asked for again while the newsroom does not say by itself what changes. */
  readonly every?: number;
}

/** Milliseconds between two looks of which a change should have been told. */
const toldAnyway = 60_000;

/** How often it is asked for again: seldom while the newsroom says by itself what changes. @param every in milliseconds */
export const useInterval = (every: number | undefined): { readonly refetchInterval?: number } => {
  const isTold = useLineState() === "live";
  if (every === undefined) return {};
  return { refetchInterval: isTold ? Math.max(every, toldAnyway) : every };
};

/** What an operation answers, kept up to date. */
export const useRead = <Name extends OperationName>(
  name: Name,
  call?: CallTo<Name>,
  { isWanted = true, keepsPrevious = false, every }: ReadOptions = {},
): UseQueryResult<Answered<AnswerTo<Name>>, Failure> => {
  const interval = useInterval(every);
  return useQuery<Answered<AnswerTo<Name>>, Failure>({
    queryKey: keyOf(name, call),
    queryFn: async ({ signal }) => await perform(name, call, signal),
    enabled: isWanted,
    ...(keepsPrevious ? { placeholderData: keepPreviousData } : {}),
    ...interval,
  });
};

interface ChangeOptions<Name extends OperationName> {
  /** What shows something else after it. */
  readonly changes?: readonly OperationName[];
  readonly onDone?: (answer: Answered<AnswerTo<Name>>) => void | Promise<void>;
}

/** A change to be made by `mutate(call)`. */
export const useChange = <Name extends OperationName>(
  name: Name,
  { changes = [], onDone }: ChangeOptions<Name> = {},
): UseMutationResult<Answered<AnswerTo<Name>>, Failure, CallTo<Name>> => {
  const client = useQueryClient();
  const askAnew = async (): Promise<void> =>
    void (await Promise.all(changes.map((one) => client.invalidateQueries({ queryKey: keyOf(one) }))));
  return useMutation<Answered<AnswerTo<Name>>, Failure, CallTo<Name>>({
    mutationFn: async (call) => await perform(name, call),
    onSuccess: async (answer) => {
      await onDone?.(answer);
      await askAnew();
    },
    onError: async ({ problem }) => {
      // Somebody was quicker: what they have made of it can be shown.
      if (problem.code === "stale") await askAnew();
    },
  });
};
