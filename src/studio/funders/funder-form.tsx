import { useState } from "react";
import { ChangeThis, DialogForm, type Saving } from "../components/change-this.tsx";
import { Choice } from "../components/choice.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { funders as said } from "../words/funders.ts";
import type { Funder } from "./credit.ts";

export const AddFunder = ({ onClose }: { readonly onClose: () => void }) => {
  const add = useChange("addFunder", {
    changes: ["listFunders"],
    onDone: ({ value }) => {
      say(said.added(value.name));
      onClose();
    },
  });
  return (
    <Dialog title={said.add} isOpen onClose={onClose}>
      <Fields
        funder={{ name: "", url: null, kind: "organization" }}
        error={add.error}
        isPending={add.isPending}
        onClose={onClose}
        onSave={({ url, ...rest }) => add.mutate({ body: { ...rest, ...(url === "" ? {} : { url }) } })}
      />
    </Dialog>
  );
};

interface ChangeProps {
  readonly funder: Funder;
  readonly onClose: () => void;
}

/** A funder as it is at this moment, to be named anew. */
export const ChangeFunder = ({ funder, onClose }: ChangeProps) => {
  const params = { funder: funder.slug };
  const fresh = useRead("readFunder", { params });
  const change = useChange("editFunder", {
    changes: ["listFunders", "readFunder", "listFundingCredits"],
    onDone: ({ value }) => {
      say(said.saved(value.name));
      onClose();
    },
  });
  return (
    <ChangeThis
      title={said.change(funder.name)}
      read={fresh}
      lines={3}
      change={change}
      onSave={(body: Typed, ifMatch) => change.mutate({ params, body, ifMatch })}
      onClose={onClose}
    >
      {(value, saving) => <Fields funder={value} {...saving} />}
    </ChangeThis>
  );
};

interface Typed {
  readonly name: string;
  readonly url: string;
  readonly kind: Funder["kind"];
}

interface FieldsProps extends Saving<Typed> {
  readonly funder: Pick<Funder, "name" | "url" | "kind">;
}

const Fields = ({ funder, onSave, ...saving }: FieldsProps) => {
  const [typed, setTyped] = useState<Typed>({ ...funder, url: funder.url ?? "" });
  const { name, url, kind } = typed;
  return (
    <DialogForm {...saving} pointers={["/name", "/url"]} onSubmit={() => onSave({ name, url, kind })}>
      <Field
        label={said.name}
        value={name}
        onChange={(value) => setTyped({ ...typed, name: value })}
        autoComplete="off"
        autoFocus
        isRequired
        wrong={wrongWith(saving.error, "/name")}
      />
      <Field
        label={said.url}
        hint={said.urlHint}
        inputMode="url"
        autoComplete="off"
        value={url}
        onChange={(value) => setTyped({ ...typed, url: value })}
        wrong={wrongWith(saving.error, "/url")}
      />
      <Choice
        label={said.kind}
        value={kind}
        options={(["organization", "person"] as const).map((one) => ({
          value: one,
          label: said.kinds[one],
        }))}
        onChange={(value) => setTyped({ ...typed, kind: value })}
      />
    </DialogForm>
  );
};
