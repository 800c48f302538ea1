import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { PagesTable } from "../components/pages-table.tsx";
import { Empty } from "../components/placeholders.tsx";
import type { TableColumn } from "../components/table.tsx";
import { DocumentForm } from "../documents/document-form.tsx";
import { type Document, NewDocument } from "../documents/new-document.tsx";
import { usePages } from "../shell/pages.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay } from "../shell/session.tsx";
import { documents as said } from "../words/documents.ts";

const columns: readonly TableColumn<Document>[] = [
  { id: "title", name: said.columns.title, isRowHeader: true, cell: ({ title }) => title },
  { id: "source", name: said.columns.source, cell: ({ source, sourceUrl }) => source || sourceUrl || "–" },
  { id: "pages", name: said.columns.pages, cell: ({ pages }) => pages ?? "–" },
];

/** Every document that was brought in: found, opened, told of. */
export const Documents = () => {
  const mayAdd = useMay()("document.add");
  const [typed, setTyped] = useState("");
  const [isAdding, setAdding] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const found = usePages("listDocuments", { limit: 50, words: typed.trim() });
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      actions={
        mayAdd ? (
          <Button look="primary" icon="add" onPress={() => setAdding(true)}>
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
        idOf={({ id }) => id}
        empty={
          <Empty title={typed.trim() === "" ? said.begin : said.none}>
            <p>{typed.trim() === "" ? said.beginHint : said.noneHint}</p>
          </Empty>
        }
        onOpen={({ id }) => setOpen(id)}
      />
      {isAdding ? <NewDocument onClose={() => setAdding(false)} onAdded={() => setAdding(false)} /> : null}
      {open === null ? null : <DocumentForm documentId={open} onClose={() => setOpen(null)} />}
    </Screen>
  );
};
