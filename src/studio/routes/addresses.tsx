import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { AddAddress } from "../addresses/add-address.tsx";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { Empty, Skeleton } from "../components/placeholders.tsx";
import { Table, type TableColumn } from "../components/table.tsx";
import { api } from "../shell/ask.ts";
import { Failure } from "../shell/failure.ts";
import { Instant } from "../shell/instant.tsx";
import { Screen } from "../shell/screen.tsx";
import { useMay } from "../shell/session.tsx";
import { addresses as said } from "../words/addresses.ts";
import { words } from "../words/words.ts";

type Line = AnswerOf<Operations["listAddresses"]>["items"][number];

const looks = { here: "good", moved: "", gone: "bad", unseen: "warn" } as const;

const columns: readonly TableColumn<Line>[] = [
  {
    id: "path",
    name: said.columns.path,
    isRowHeader: true,
    cell: ({ path }) => <span className="path">{path}</span>,
  },
  {
    id: "state",
    name: said.columns.state,
    cell: ({ state }) => <span className={`tag ${looks[state]}`}>{said.states[state]}</span>,
  },
  {
    id: "to",
    name: said.columns.to,
    cell: ({ to, title, owner, state }) => (
      <span className="path">
        {title === "" ? to : title}
        <span className="soft small block">
          {said.owners[owner]}
          {title === "" || state === "here" ? "" : ` · ${to}`}
        </span>
      </span>
    ),
  },
  {
    id: "since",
    name: said.columns.since,
    cell: ({ firstLiveAt }) => (
      <span className="soft small">
        <Instant at={firstLiveAt} />
      </span>
    ),
  },
];

/** Every address that was ever live: found, and those of an older system added. */
export const Addresses = () => {
  const mayAdd = useMay()("address.change");
  const [typed, setTyped] = useState("");
  const [isAdding, setIsAdding] = useState(false);
  const found = useAddresses(typed.trim());
  const items = found.data?.pages.flatMap((page) => page.items);
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      actions={
        mayAdd ? (
          <Button look="primary" icon="add" onPress={() => setIsAdding(true)}>
            {said.add}
          </Button>
        ) : null
      }
    >
      <div className="bar">
        <Field className="grow" label={said.find} value={typed} onChange={setTyped} type="search" />
      </div>
      <FormProblem error={found.error} />
      {items === undefined && found.error === null ? <Skeleton count={6} /> : null}
      {items === undefined ? null : (
        <Table
          label={said.title}
          columns={columns}
          items={items}
          idOf={({ path }) => path}
          empty={<Empty title={said.none} />}
        />
      )}
      {found.hasNextPage ? (
        <div>
          <Button isPending={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
            {words.common.more}
          </Button>
        </div>
      ) : null}
      {isAdding ? <AddAddress onClose={() => setIsAdding(false)} /> : null}
    </Screen>
  );
};

const useAddresses = (typed: string) =>
  useInfiniteQuery({
    queryKey: ["listAddresses", typed],
    initialPageParam: null as string | null,
    placeholderData: keepPreviousData,
    queryFn: async ({ pageParam, signal }) => {
      const result = await api.listAddresses(
        {
          query: {
            limit: 50,
            ...(typed === "" ? {} : { words: typed }),
            ...(pageParam === null ? {} : { after: pageParam }),
          },
        },
        { signal },
      );
      if (!result.ok) throw new Failure(result.problem);
      return result.value.value;
    },
    getNextPageParam: ({ next }) => next,
  });
