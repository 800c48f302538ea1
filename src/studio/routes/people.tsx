import { useInfiniteQuery, keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { Empty, Skeleton } from "../components/placeholders.tsx";
import { Table, type TableColumn } from "../components/table.tsx";
import { AddPerson, ChangePerson } from "../people/person-form.tsx";
import { api } from "../shell/ask.ts";
import { Failure, sentenceOf } from "../shell/failure.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay } from "../shell/session.tsx";
import { people as said } from "../words/people.ts";
import { words } from "../words/words.ts";

interface Line {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly sortName: string;
  readonly role: string;
}

const columns: readonly TableColumn<Line>[] = [
  { id: "name", name: said.columns.name, isRowHeader: true, cell: ({ name }) => name },
  { id: "role", name: said.columns.role, cell: ({ role }) => role },
  {
    id: "address",
    name: said.columns.address,
    cell: ({ slug }) => <span className="soft small">/person/{slug}</span>,
  },
];

type Doing =
  | { readonly kind: "add" }
  | { readonly kind: "change"; readonly person: Pick<Line, "id" | "name"> };

/** Everybody who is named in what is published: found, added, changed. */
export const People = () => {
  const mayEdit = useMay()("person.edit");
  const [typed, setTyped] = useState("");
  const [doing, setDoing] = useState<Doing | null>(null);
  const people = usePeople(typed.trim());
  const items = people.data?.pages.flatMap((page) => page.items);
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      actions={
        mayEdit ? (
          <Button look="primary" icon="add" onPress={() => setDoing({ kind: "add" })}>
            {said.add}
          </Button>
        ) : null
      }
    >
      <div className="bar">
        <Field className="grow" label={said.find} value={typed} onChange={setTyped} type="search" />
      </div>
      {people.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(people.error)}</p>
        </Notice>
      )}
      {items === undefined && people.error === null ? <Skeleton count={6} /> : null}
      {items === undefined ? null : (
        <Table
          label={said.title}
          columns={columns}
          items={items}
          idOf={({ id }) => id}
          empty={<Empty title={said.nobody} />}
          {...(mayEdit ? { onOpen: (person: Line) => setDoing({ kind: "change", person }) } : {})}
        />
      )}
      {people.hasNextPage ? (
        <div>
          <Button isPending={people.isFetchingNextPage} onPress={() => void people.fetchNextPage()}>
            {words.common.more}
          </Button>
        </div>
      ) : null}
      {doing?.kind === "add" ? (
        <AddPerson
          onClose={() => setDoing(null)}
          onAdded={(person) => setDoing({ kind: "change", person })}
        />
      ) : null}
      {doing?.kind === "change" ? (
        <ChangePerson personId={doing.person.id} name={doing.person.name} onClose={() => setDoing(null)} />
      ) : null}
    </Screen>
  );
};

const usePeople = (typed: string) =>
  useInfiniteQuery({
    queryKey: ["listPeople", typed],
    initialPageParam: null as string | null,
    placeholderData: keepPreviousData,
    queryFn: async ({ pageParam, signal }) => {
      const result = await api.listPeople(
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
