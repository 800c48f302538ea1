import { useEffect, useRef, useState } from "react";
import { Form } from "react-aria-components/Form";
import type { Upload } from "tus-js-client";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { documentUse } from "../../api/contract/upload.ts";
import { ChosenFile } from "../components/chosen-file.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormEnd, FormProblem } from "../components/form-end.tsx";
import { Notice } from "../components/notice.tsx";
import { Progress } from "../components/progress.tsx";
import { say } from "../components/toast.tsx";
import { titleOf } from "../recordings/upload-queue.ts";
import { useChange } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { goOnSending, sendingOf } from "../shell/send-file.ts";
import { documents as said } from "../words/documents.ts";

/** Bytes; the newsroom takes no more (newsroom/document/wrong-document.ts). */
const most = 64 * 2 ** 20;

export type Document = AnswerOf<Operations["readDocument"]>;

interface Props {
  readonly onClose: () => void;
  readonly onAdded: (document: Document) => void;
}

/** A PDF from this machine, with what it is and where it comes from. */
export const NewDocument = ({ onClose, onAdded }: Props) => {
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState({ title: "", source: "", sourceUrl: "" });
  const [wrong, setWrong] = useState<string | null>(null);
  const [part, setPart] = useState<number | null>(null);
  const latest = useRef(typed);
  latest.current = typed;
  const sending = useRef<Upload | null>(null);
  // Whoever puts the dialog away wants no document of it; the newsroom forgets what has arrived.
  useEffect(
    () => () => {
      void sending.current?.abort(true).catch(() => undefined);
      sending.current = null;
    },
    [],
  );
  const add = useChange("addDocument", {
    changes: ["listDocuments"],
    onDone: ({ value }) => {
      say(value.isKnown ? said.known : said.added(value.title));
      onAdded(value);
    },
  });
  const choose = (chosen: File | null): void => {
    const problem = chosen === null ? null : wrongFile(chosen);
    setWrong(problem);
    setFile(problem === null ? chosen : null);
    const isOwnTitle = typed.title !== "" && typed.title !== (file === null ? "" : titleOf(file.name));
    if (chosen !== null && problem === null && !isOwnTitle)
      setTyped({ ...typed, title: titleOf(chosen.name) });
  };
  const send = (pdf: File): void => {
    setWrong(null);
    setPart(0);
    const upload = sendingOf(
      pdf,
      { use: documentUse },
      {
        onProgress: (sent) => setPart(pdf.size === 0 ? 1 : sent / pdf.size),
        onFailed: (problem) => {
          sending.current = null;
          setPart(null);
          setWrong(problem);
        },
        onArrived: (uploadId) => {
          sending.current = null;
          setPart(null);
          // What was told of it while it was on its way, too.
          add.mutate({ params: { uploadId: uploadId ?? "" }, body: latest.current });
        },
      },
    );
    sending.current = upload;
    void goOnSending(upload, () => sending.current === upload);
  };
  const set = (change: Partial<typeof typed>): void => setTyped({ ...typed, ...change });
  return (
    <Dialog title={said.bring} isOpen onClose={onClose}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          if (file !== null) send(file);
        }}
      >
        <ChosenFile
          autoFocus
          label={said.file}
          hint={said.fileHint}
          file={file}
          types={["application/pdf", ".pdf"]}
          onFile={choose}
        />
        {wrong === null ? null : (
          <Notice kind="bad" isNews>
            <p>{wrong}</p>
          </Notice>
        )}
        <DocumentFields typed={typed} error={add.error} onChange={set} />
        {part === null ? null : <Progress label={said.sending} part={part} />}
        <FormProblem error={add.error} fields={documentPointers} />
        <FormEnd
          action={said.send}
          isPending={part !== null || add.isPending}
          isDisabled={file === null}
          onClose={onClose}
        />
      </Form>
    </Dialog>
  );
};

/** What can be seen of it here; the newsroom looks inside. */
const wrongFile = (file: File): string | null => {
  if (!/\.pdf$/i.test(file.name) && file.type !== "application/pdf") return said.notPdf;
  return file.size > most ? said.large : null;
};

export const documentPointers = ["/title", "/source", "/sourceUrl"];

export interface TypedDocument {
  readonly title: string;
  readonly source: string;
  readonly sourceUrl: string;
}

interface FieldsProps {
  readonly typed: TypedDocument;
  readonly error: Error | null;
  readonly isLocked?: boolean;
  readonly onChange: (change: Partial<TypedDocument>) => void;
}

/** What is told of a document. */
export const DocumentFields = ({ typed, error, isLocked = false, onChange }: FieldsProps) => (
  <>
    <Field
      label={said.fields.title}
      value={typed.title}
      onChange={(title) => onChange({ title })}
      isRequired
      isReadOnly={isLocked}
      maxLength={300}
      wrong={wrongWith(error, "/title")}
    />
    <Field
      label={said.fields.source}
      hint={said.sourceHint}
      value={typed.source}
      onChange={(source) => onChange({ source })}
      isReadOnly={isLocked}
      maxLength={300}
      wrong={wrongWith(error, "/source")}
    />
    <Field
      label={said.fields.sourceUrl}
      hint={said.urlHint}
      type="url"
      value={typed.sourceUrl}
      onChange={(sourceUrl) => onChange({ sourceUrl })}
      isReadOnly={isLocked}
      wrong={wrongWith(error, "/sourceUrl")}
    />
  </>
);
