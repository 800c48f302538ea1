import { useState } from "react";
import { ChangeThis, DialogForm, type Saving } from "../components/change-this.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
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
    <ChangeThis
      title={said.change(level.name)}
      read={fresh}
      lines={2}
      change={change}
      onSave={(body: Typed, ifMatch) => change.mutate({ params, body, ifMatch })}
      onClose={onClose}
    >
      {(value, saving) => <Fields level={value} {...saving} />}
    </ChangeThis>
  );
};

type Typed = Pick<Level, "name" | "about">;

interface FieldsProps extends Saving<Typed> {
  readonly level: Typed;
}

const Fields = ({ level, onSave, ...saving }: FieldsProps) => {
  const [name, setName] = useState(level.name);
  const [about, setAbout] = useState(level.about);
  return (
    <DialogForm {...saving} pointers={["/name"]} onSubmit={() => onSave({ name, about })}>
      <Field
        label={said.level}
        value={name}
        onChange={setName}
        autoComplete="off"
        autoFocus
        isRequired
        wrong={wrongWith(saving.error, "/name")}
      />
      <Field label={said.about} hint={said.aboutHint} value={about} onChange={setAbout} />
    </DialogForm>
  );
};
