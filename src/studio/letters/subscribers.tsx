import { useState } from "react";
import { Form } from "react-aria-components/Form";
import type { AnswerOf, CallOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { Confirm } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { giveFile } from "../components/give-file.ts";
import { Empty } from "../components/placeholders.tsx";
import { Section } from "../components/section.tsx";
import { Table, type TableColumn } from "../components/table.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { Instant } from "../shell/instant.tsx";
import { letters } from "../words/letters.ts";
import { words as common } from "../words/words.ts";
import type { List } from "./list-form.tsx";
import { Suppress } from "./suppress.tsx";

const said = letters.search;
const any = "any";
const states = ["on", "asked", "off"] as const;

type Answer = AnswerOf<Operations["searchSubscribers"]>;
type Line = Answer["items"][number];
type Asked = Omit<NonNullable<CallOf<Operations["searchSubscribers"]>["body"]>, "after">;

/** What was found, and what was asked for it: more is of the same, whatever is typed meanwhile. */
interface Found extends Answer {
  readonly asked: Asked;
}
type State = (typeof states)[number];

const columns: readonly TableColumn<Line>[] = [
  {
    id: "address",
    name: said.columns.address,
    isRowHeader: true,
    cell: ({ address }) => <span className="path">{address}</span>,
  },
  {
    id: "lists",
    name: said.columns.lists,
    cell: ({ lists }) => lists.map(({ list, state }) => `${list}: ${said.states[state]}`).join(", "),
  },
  { id: "since", name: said.columns.since, cell: ({ since }) => <Instant at={since} /> },
];

interface Props {
  readonly lists: readonly List[];
  /** Shows what is known of one of them. */
  readonly onOpen: (address: string) => void;
}

/** Subscribers, found when they are asked for and not before: each look is kept. */
export const Subscribers = ({ lists, onOpen }: Props) => {
  const [words, setWords] = useState("");
  const [list, setList] = useState(any);
  const [state, setState] = useState<State | typeof any>(any);
  const [found, setFound] = useState<Found | null>(null);
  const [doing, setDoing] = useState<"export" | "suppress" | null>(null);
  const search = useChange("searchSubscribers");
  const find = (): void => {
    const asked = {
      words,
      ...(list === any ? {} : { list }),
      ...(state === any ? {} : { state }),
    };
    search.mutate({ body: asked }, { onSuccess: ({ value }) => setFound({ ...value, asked }) });
  };
  const more = ({ asked, items, next }: Found): void =>
    search.mutate(
      { body: { ...asked, ...(next === null ? {} : { after: next }) } },
      { onSuccess: ({ value }) => setFound({ ...value, asked, items: [...items, ...value.items] }) },
    );
  const close = (): void => setDoing(null);
  return (
    <Section
      title={said.title}
      detail={said.detail}
      actions={
        <div className="row">
          <Button onPress={() => setDoing("suppress")}>{letters.suppress.open}</Button>
          <Button onPress={() => setDoing("export")}>{said.export}</Button>
        </div>
      }
    >
      <div className="stack">
        <Form
          className="bar"
          role="search"
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault();
            find();
          }}
        >
          <Field
            className="grow"
            label={said.words}
            type="search"
            value={words}
            onChange={setWords}
            autoComplete="off"
          />
          <Choice
            label={said.list}
            value={list}
            options={[
              { value: any, label: said.anyList },
              ...lists.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
            onChange={setList}
          />
          <Choice
            label={said.state}
            value={state}
            options={[
              { value: any, label: said.anyState },
              ...states.map((one) => ({ value: one, label: said.states[one] })),
            ]}
            onChange={setState}
          />
          <Button type="submit" look="primary" icon="seek" isPending={search.isPending}>
            {said.go}
          </Button>
        </Form>
        <FormProblem error={search.error} />
        {found === null ? null : (
          <>
            <p className="soft small" role="status">
              {said.found(found.count)}
            </p>
            <Table
              label={said.title}
              columns={columns}
              items={found.items}
              idOf={({ address }) => address}
              onOpen={({ address }) => onOpen(address)}
              empty={<Empty title={said.none} />}
            />
            {found.next === null ? null : (
              <div>
                <Button isPending={search.isPending} onPress={() => more(found)}>
                  {common.common.more}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
      {doing === "suppress" ? <Suppress onClose={close} /> : null}
      {doing === "export" ? (
        <Export
          list={lists.find(({ slug }) => slug === list) ?? null}
          state={state === any ? null : state}
          onClose={close}
        />
      ) : null}
    </Section>
  );
};

interface ExportProps {
  /** Null: of every list. */
  readonly list: List | null;
  readonly state: State | null;
  readonly onClose: () => void;
}

const Export = ({ list, state, onClose }: ExportProps) => {
  const take = useChange("exportSubscribers", {
    onDone: ({ value }) => {
      giveFile(`${list?.slug ?? "subscribers"}.csv`, value as Uint8Array<ArrayBuffer>, "text/csv");
      say(said.exported);
      onClose();
    },
  });
  const whose = list === null ? said.everybody : said.ofList(list.name);
  const body = {
    ...(list === null ? {} : { list: list.slug }),
    ...(state === null ? {} : { state }),
  };
  return (
    <Confirm
      title={said.exportTitle}
      action={said.exportAction}
      isOpen
      isPending={take.isPending}
      onClose={onClose}
      onConfirm={() => take.mutate({ body }, { onError: (error) => say(sentenceOf(error)) })}
    >
      <p>{said.exportDetail(state === null ? whose : `${whose} (${said.states[state]})`)}</p>
    </Confirm>
  );
};
