import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Empty } from "../components/placeholders.tsx";
import { Table, type TableColumn } from "../components/table.tsx";
import { useRead } from "../shell/ask.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { stateOf, type PolicyLine } from "../site/policy-state.ts";
import { PolicyEditor } from "../site/policy-editor.tsx";
import { PolicyView } from "../site/policy-view.tsx";
import { site } from "../words/site.ts";

const said = site.policies;

const columns: readonly TableColumn<PolicyLine>[] = [
  { id: "title", name: said.columns.title, isRowHeader: true, cell: ({ title }) => title },
  { id: "kind", name: said.columns.kind, cell: ({ kind }) => said.kinds[kind] },
  {
    id: "state",
    name: said.columns.state,
    cell: (policy) => {
      const { look, text } = stateOf(policy);
      return <span className={`tag ${look}`}>{text}</span>;
    },
  },
];

/** What the newsroom binds itself to: drafted, put in force, kept in all its versions. */
export const Policies = () => {
  const mayEdit = useMay()("policy.edit");
  const policies = useRead("listPolicies");
  const [open, setOpen] = useState<string | null>(null);
  const [isNew, setIsNew] = useState(false);
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      isNarrow
      actions={
        mayEdit && open === null && !isNew ? (
          <Button look="primary" icon="add" onPress={() => setIsNew(true)}>
            {said.add}
          </Button>
        ) : null
      }
    >
      {isNew ? (
        <PolicyEditor
          policy={null}
          words={null}
          onClose={() => setIsNew(false)}
          onSaved={(slug) => {
            setIsNew(false);
            setOpen(slug);
          }}
        />
      ) : null}
      {open === null ? null : <PolicyView key={open} slug={open} onClose={() => setOpen(null)} />}
      {isNew || open !== null ? null : (
        <Waiting read={policies} lines={5}>
          {({ items }) => (
            <Table
              label={said.title}
              columns={columns}
              items={items}
              idOf={({ slug }) => slug}
              empty={<Empty title={said.none} />}
              onOpen={({ slug }) => setOpen(slug)}
            />
          )}
        </Waiting>
      )}
    </Screen>
  );
};
