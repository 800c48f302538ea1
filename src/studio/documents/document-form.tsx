import { useState } from "react";
import { DialogForm } from "../components/change-this.tsx";
import { Dialog } from "../components/dialog.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { documents as said } from "../words/documents.ts";
import { type Document, DocumentFields, documentPointers } from "./new-document.tsx";

interface Props {
  readonly documentId: string;
  readonly onClose: () => void;
}

/** One document: opened, and told of. */
export const DocumentForm = ({ documentId, onClose }: Props) => {
  const read = useRead("readDocument", { params: { documentId } });
  return (
    <Dialog title={said.change} isOpen onClose={onClose}>
      <Waiting read={read} lines={4}>
        {(document, etag) => <Told key={etag} document={document} etag={etag ?? ""} onClose={onClose} />}
      </Waiting>
    </Dialog>
  );
};

interface ToldProps {
  readonly document: Document;
  readonly etag: string;
  readonly onClose: () => void;
}

const Told = ({ document: { id, title, source, sourceUrl }, etag, onClose }: ToldProps) => {
  const mayEdit = useMay()("document.add");
  const [typed, setTyped] = useState({ title, source, sourceUrl: sourceUrl ?? "" });
  const edit = useChange("editDocument", {
    changes: ["listDocuments", "readDocument"],
    onDone: () => {
      say(said.saved);
      onClose();
    },
  });
  return (
    <DialogForm
      pointers={documentPointers}
      error={edit.error}
      isPending={edit.isPending}
      onClose={onClose}
      isDisabled={!mayEdit}
      onSubmit={() => {
        if (mayEdit) edit.mutate({ params: { documentId: id }, ifMatch: etag, body: typed });
      }}
    >
      <p>
        <a href={`/api/documents/${id}/file`} target="_blank" rel="noopener">
          {said.open}
        </a>
      </p>
      <DocumentFields
        typed={typed}
        error={edit.error}
        isLocked={!mayEdit}
        onChange={(change) => setTyped({ ...typed, ...change })}
      />
    </DialogForm>
  );
};
