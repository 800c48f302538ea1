import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { ChosenFile } from "../components/chosen-file.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormEnd, FormProblem } from "../components/form-end.tsx";
import { LongField } from "../components/long-field.tsx";
import { Notice } from "../components/notice.tsx";
import { useChange } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { letters } from "../words/letters.ts";
import { words } from "../words/words.ts";
import type { List } from "./list-form.tsx";

const said = letters.bring;
const pointers = ["/addresses", "/wording", "/source"];

/** Addresses that agreed elsewhere, with what they agreed to and where. */
export const BringIn = ({ list, onClose }: { readonly list: List; readonly onClose: () => void }) => {
  const [addresses, setAddresses] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [wording, setWording] = useState("");
  const [source, setSource] = useState("");
  const bring = useChange("importSubscribers", {
    changes: ["listLetterLists", "readLetterList", "countSubscribers"],
  });
  const done = bring.data?.value;
  return (
    <Dialog title={said.title(list.name)} isOpen isBroad onClose={onClose}>
      {done === undefined ? (
        <Form
          className="stack"
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault();
            bring.mutate({ params: { list: list.slug }, body: { addresses, wording, source } });
          }}
        >
          <p className="soft">{said.detail}</p>
          <ChosenFile
            autoFocus
            label={said.file}
            hint={said.fileHint}
            file={file}
            types={[".csv", ".txt", "text/csv", "text/plain"]}
            onFile={(chosen) => {
              setFile(chosen);
              void chosen?.text().then(setAddresses);
            }}
          />
          <LongField
            label={said.addresses}
            hint={said.addressesHint}
            rows={6}
            value={addresses}
            onChange={setAddresses}
            isRequired
            wrong={wrongWith(bring.error, "/addresses")}
          />
          <Field
            label={said.wording}
            value={wording}
            onChange={setWording}
            isRequired
            wrong={wrongWith(bring.error, "/wording")}
          />
          <Field
            label={said.source}
            value={source}
            onChange={setSource}
            isRequired
            wrong={wrongWith(bring.error, "/source")}
          />
          <FormProblem error={bring.error} fields={pointers} />
          <FormEnd action={said.action} isPending={bring.isPending} onClose={onClose} />
        </Form>
      ) : (
        <div className="stack">
          <Notice kind={done.wrong.length === 0 ? "good" : "warn"} isNews>
            <p>{said.done(done.added, done.already, done.suppressed)}</p>
            {done.wrong.length === 0 ? null : (
              <>
                <p>{said.wrong}</p>
                <ul>
                  {done.wrong.slice(0, 50).map(({ line, problem }) => (
                    <li key={line}>{said.line(line, problem)}</li>
                  ))}
                </ul>
              </>
            )}
          </Notice>
          <div className="actions">
            <Button onPress={onClose}>{words.common.close}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
};
