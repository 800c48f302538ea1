import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { PagesTable } from "../components/pages-table.tsx";
import { Empty } from "../components/placeholders.tsx";
import type { TableColumn } from "../components/table.tsx";
import { AddPerson, ChangePerson } from "../people/person-form.tsx";
import { usePages } from "../shell/pages.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay } from "../shell/session.tsx";
import { people as said } from "../words/people.ts";

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
  const people = usePages("listPeople", { limit: 50, words: typed.trim() });
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
      <PagesTable
        label={said.title}
        pages={people}
        columns={columns}
        idOf={({ id }) => id}
        empty={<Empty title={said.nobody} />}
        onOpen={mayEdit ? (person) => setDoing({ kind: "change", person }) : undefined}
      />
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
