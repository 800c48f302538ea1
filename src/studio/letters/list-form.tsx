import { useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { ChangeThis, DialogForm, type Saving } from "../components/change-this.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { Tick } from "../components/tick.tsx";
import { say } from "../components/toast.tsx";
import { LongField } from "../components/long-field.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { letters as said } from "../words/letters.ts";

export type List = AnswerOf<Operations["readLetterList"]>;

/** A list as it is at this moment, to be changed. */
export const ChangeList = ({ list, onClose }: { readonly list: List; readonly onClose: () => void }) => {
  const fresh = useRead("readLetterList", { params: { list: list.slug } });
  const change = useChange("editLetterList", {
    changes: ["listLetterLists", "readLetterList"],
    onDone: ({ value }) => {
      say(said.saved(value.name));
      onClose();
    },
  });
  return (
    <ChangeThis
      title={said.change(list.name)}
      read={fresh}
      lines={3}
      change={change}
      onSave={(typed: Typed, ifMatch) =>
        change.mutate({ params: { list: list.slug }, body: bodyOf(typed), ifMatch })
      }
      onClose={onClose}
    >
      {(value, saving) => <Fields list={{ ...value, position: String(value.position) }} {...saving} />}
    </ChangeThis>
  );
};

export const AddList = ({ onClose }: { readonly onClose: () => void }) => {
  const add = useChange("addLetterList", { changes: ["listLetterLists"] });
  return (
    <Dialog title={said.add} isOpen onClose={onClose}>
      <Fields
        list={{ name: "", description: "", isPublic: true, position: "" }}
        error={add.error}
        isPending={add.isPending}
        onClose={onClose}
        onSave={(body) =>
          add.mutate(
            { body: bodyOf(body) },
            {
              onSuccess: () => {
                say(said.added(body.name));
                onClose();
              },
            },
          )
        }
      />
    </Dialog>
  );
};

interface Typed extends Pick<List, "name" | "description" | "isPublic"> {
  /** Empty: the last. */
  readonly position: string;
}

const isPlace = (text: string): boolean => /^\d{0,4}$/.test(text.trim());

const bodyOf = ({ position, ...rest }: Typed) => ({
  ...rest,
  ...(position.trim() === "" || !isPlace(position) ? {} : { position: Number(position) }),
});

interface FieldsProps extends Saving<Typed> {
  readonly list: Typed;
}

const Fields = ({ list, onSave, ...saving }: FieldsProps) => {
  const [{ name, description, isPublic, position }, setTyped] = useState(list);
  const typed = { name, description, isPublic, position };
  const set = (change: Partial<Typed>): void => setTyped({ ...typed, ...change });
  return (
    <DialogForm {...saving} pointers={["/name"]} onSubmit={() => onSave(typed)}>
      <Field
        label={said.name}
        value={name}
        onChange={(value) => set({ name: value })}
        autoComplete="off"
        autoFocus
        isRequired
        wrong={wrongWith(saving.error, "/name")}
      />
      <LongField
        label={said.description}
        rows={2}
        value={description}
        onChange={(value) => set({ description: value })}
      />
      <Field
        label={said.position}
        hint={said.positionHint}
        inputMode="numeric"
        value={position}
        onChange={(value) => set({ position: value })}
        wrong={isPlace(position) ? null : said.noPosition}
      />
      <Tick isSelected={isPublic} onChange={(value) => set({ isPublic: value })}>
        {said.isPublic}
      </Tick>
    </DialogForm>
  );
};
