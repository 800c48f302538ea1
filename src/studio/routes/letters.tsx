import { useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button, IconButton } from "../components/button.tsx";
import { Confirm } from "../components/dialog.tsx";
import { Menu } from "../components/menu.tsx";
import { Empty } from "../components/placeholders.tsx";
import { Table, type TableColumn } from "../components/table.tsx";
import { say } from "../components/toast.tsx";
import { BringIn } from "../letters/bring-in.tsx";
import { AddList, ChangeList, type List } from "../letters/list-form.tsx";
import { Subscriber } from "../letters/subscriber.tsx";
import { Subscribers } from "../letters/subscribers.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { letters as said } from "../words/letters.ts";
import { words } from "../words/words.ts";

type Doing = { readonly kind: "add" } | { readonly kind: "change" | "close" | "bring"; readonly list: List };

/** What readers subscribe to, and what is known of one of them. */
export const Letters = () => {
  const may = useMay();
  const lists = useRead("listLetterLists");
  const [doing, setDoing] = useState<Doing | null>(null);
  const told = useRead("countSubscribers").data?.value.items ?? [];
  const counts = new Map(told.map((one) => [one.list, one]));
  const what = { mayEdit: may("list.edit"), mayBring: may("subscriber.manage") };
  const columns = columnsFor(setDoing, what, counts);
  const [address, setAddress] = useState("");
  const close = (): void => setDoing(null);
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      actions={
        may("list.edit") ? (
          <Button look="primary" icon="add" onPress={() => setDoing({ kind: "add" })}>
            {said.add}
          </Button>
        ) : null
      }
    >
      <Waiting read={lists} lines={4}>
        {({ items }) => (
          <Table
            label={said.title}
            columns={columns}
            items={items}
            idOf={({ id }) => id}
            empty={<Empty title={said.none} />}
          />
        )}
      </Waiting>
      {may("subscriber.manage") ? (
        <>
          <Subscribers lists={lists.data?.value.items ?? []} onOpen={setAddress} />
          <Subscriber key={address} address={address} />
        </>
      ) : null}
      {doing?.kind === "add" ? <AddList onClose={close} /> : null}
      {doing?.kind === "change" ? <ChangeList list={doing.list} onClose={close} /> : null}
      {doing?.kind === "bring" ? <BringIn list={doing.list} onClose={close} /> : null}
      {doing?.kind === "close" ? <CloseList list={doing.list} onClose={close} /> : null}
    </Screen>
  );
};

const stateOf = ({ isClosed, isPublic }: List) =>
  isClosed
    ? { look: "", text: said.states.closed }
    : isPublic
      ? { look: "good", text: said.states.open }
      : { look: "warn", text: said.states.hidden };

type Counts = AnswerOf<Operations["countSubscribers"]>["items"][number];

interface What {
  readonly mayEdit: boolean;
  readonly mayBring: boolean;
}

const columnsFor = (
  begin: (doing: Doing) => void,
  { mayEdit, mayBring }: What,
  counts: ReadonlyMap<string, Counts>,
): readonly TableColumn<List>[] => [
  {
    id: "name",
    name: said.columns.name,
    isRowHeader: true,
    cell: ({ name, description }) => (
      <>
        {name}
        <div className="soft small">{description}</div>
      </>
    ),
  },
  { id: "subscribers", name: said.columns.subscribers, cell: ({ subscribers }) => subscribers },
  { id: "asked", name: said.columns.asked, cell: ({ slug }) => counts.get(slug)?.asked ?? 0 },
  { id: "off", name: said.columns.off, cell: ({ slug }) => counts.get(slug)?.off ?? 0 },
  {
    id: "state",
    name: said.columns.state,
    cell: (list) => {
      const { look, text } = stateOf(list);
      return <span className={`tag ${look}`}>{text}</span>;
    },
  },
  {
    id: "actions",
    name: "",
    unseenName: said.columns.actions,
    isAtEnd: true,
    cell: (list) =>
      mayEdit || mayBring ? (
        <Menu
          label={words.common.actionsFor(list.name)}
          entries={[
            ...(mayEdit
              ? [{ id: "change", label: said.edit, act: () => begin({ kind: "change", list }) }]
              : []),
            ...(mayBring
              ? [
                  {
                    id: "bring",
                    label: said.bring.open,
                    isDisabled: list.isClosed,
                    act: () => begin({ kind: "bring", list }),
                  },
                ]
              : []),
            ...(mayEdit
              ? [
                  {
                    id: "close",
                    label: said.close,
                    isDanger: true,
                    isDisabled: list.isClosed,
                    act: () => begin({ kind: "close", list }),
                  },
                ]
              : []),
          ]}
        >
          <IconButton label={words.common.actionsFor(list.name)} icon="more" />
        </Menu>
      ) : null,
  },
];

const CloseList = ({ list, onClose }: { readonly list: List; readonly onClose: () => void }) => {
  const close = useChange("closeLetterList", {
    changes: ["listLetterLists"],
    onDone: () => {
      say(said.closed(list.name));
      onClose();
    },
  });
  return (
    <Confirm
      title={said.closeTitle(list.name)}
      action={said.closeAction}
      isOpen
      isPending={close.isPending}
      onClose={onClose}
      onConfirm={() =>
        close.mutate({ params: { list: list.slug } }, { onError: (error) => say(sentenceOf(error)) })
      }
    >
      <p>{said.closeDetail}</p>
    </Confirm>
  );
};
