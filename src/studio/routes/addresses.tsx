import { useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { AddAddress } from "../addresses/add-address.tsx";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { PagesTable } from "../components/pages-table.tsx";
import { Empty } from "../components/placeholders.tsx";
import type { TableColumn } from "../components/table.tsx";
import { Instant } from "../shell/instant.tsx";
import { usePages } from "../shell/pages.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay } from "../shell/session.tsx";
import { addresses as said } from "../words/addresses.ts";

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
  const found = usePages("listAddresses", { limit: 50, words: typed.trim() });
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
      <PagesTable
        label={said.title}
        pages={found}
        columns={columns}
        idOf={({ path }) => path}
        empty={<Empty title={said.none} />}
      />
      {isAdding ? <AddAddress onClose={() => setIsAdding(false)} /> : null}
    </Screen>
  );
};
