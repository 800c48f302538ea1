import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormEnd, FormProblem } from "../components/form-end.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { Waiting } from "../shell/waiting.tsx";
import { funders } from "../words/funders.ts";
import type { Level } from "./donor-form.tsx";

const said = funders.donors;

export const AddLevel = ({ onClose }: { readonly onClose: () => void }) => {
  const add = useChange("addDonorLevel", {
    changes: ["listDonors"],
    onDone: ({ value }) => {
      say(said.saved(value.name));
      onClose();
    },
  });
  return (
    <Dialog title={said.addLevel} isOpen onClose={onClose}>
      <Fields
        level={{ name: "", about: "" }}
        error={add.error}
        isPending={add.isPending}
        onClose={onClose}
        onSave={(body) => add.mutate({ body })}
      />
    </Dialog>
  );
};

/** A level as it is at this moment, to be called another name. */
export const ChangeLevel = ({ level, onClose }: { readonly level: Level; readonly onClose: () => void }) => {
  const params = { level: level.slug };
  const fresh = useRead("readDonorLevel", { params });
  const change = useChange("editDonorLevel", {
    changes: ["listDonors", "readDonorLevel"],
    onDone: ({ value }) => {
      say(said.saved(value.name));
      onClose();
    },
  });
  return (
    <Dialog title={said.change(level.name)} isOpen onClose={onClose}>
      <Waiting read={fresh} lines={2}>
        {(value, etag) => (
          <Fields
            key={etag}
            level={value}
            error={change.error}
            isPending={change.isPending}
            onClose={onClose}
            onSave={(body) => change.mutate({ params, body, ifMatch: etag ?? "" })}
          />
        )}
      </Waiting>
    </Dialog>
  );
};

type Typed = Pick<Level, "name" | "about">;

interface FieldsProps {
  readonly level: Typed;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onSave: (typed: Typed) => void;
}

const Fields = ({ level, error, isPending, onClose, onSave }: FieldsProps) => {
  const [name, setName] = useState(level.name);
  const [about, setAbout] = useState(level.about);
  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ name, about });
      }}
    >
      <Field
        label={said.level}
        value={name}
        onChange={setName}
        autoComplete="off"
        autoFocus
        isRequired
        wrong={wrongWith(error, "/name")}
      />
      <Field label={said.about} hint={said.aboutHint} value={about} onChange={setAbout} />
      <FormProblem error={error} fields={["/name"]} />
      <FormEnd isPending={isPending} onClose={onClose} />
    </Form>
  );
};
