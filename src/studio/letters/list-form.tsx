import { useState } from "react";
import { Form } from "react-aria-components/Form";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { Tick } from "../components/tick.tsx";
import { say } from "../components/toast.tsx";
import { LongField } from "../publishing/long-field.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf, wrongWith } from "../shell/failure.ts";
import { Waiting } from "../shell/waiting.tsx";
import { letters as said } from "../words/letters.ts";
import { words } from "../words/words.ts";

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
    <Dialog title={said.change(list.name)} isOpen onClose={onClose}>
      <Waiting read={fresh} lines={3}>
        {(value, etag) => (
          <Fields
            key={etag}
            list={value}
            error={change.error}
            isPending={change.isPending}
            onClose={onClose}
            onSave={(body) => change.mutate({ params: { list: list.slug }, body, ifMatch: etag ?? "" })}
          />
        )}
      </Waiting>
    </Dialog>
  );
};

export const AddList = ({ onClose }: { readonly onClose: () => void }) => {
  const add = useChange("addLetterList", { changes: ["listLetterLists"] });
  return (
    <Dialog title={said.add} isOpen onClose={onClose}>
      <Fields
        list={{ name: "", description: "", isPublic: true }}
        error={add.error}
        isPending={add.isPending}
        onClose={onClose}
        onSave={(body) =>
          add.mutate(
            { body },
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

type Typed = Pick<List, "name" | "description" | "isPublic">;

interface FieldsProps {
  readonly list: Typed;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onSave: (typed: Typed) => void;
}

const Fields = ({ list, error, isPending, onClose, onSave }: FieldsProps) => {
  const [name, setName] = useState(list.name);
  const [description, setDescription] = useState(list.description);
  const [isPublic, setIsPublic] = useState(list.isPublic);
  const wrongName = wrongWith(error, "/name");
  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ name, description, isPublic });
      }}
    >
      <Field
        label={said.name}
        value={name}
        onChange={setName}
        autoComplete="off"
        autoFocus
        isRequired
        wrong={wrongName}
      />
      <LongField label={said.description} rows={2} value={description} onChange={setDescription} />
      <Tick isSelected={isPublic} onChange={setIsPublic}>
        {said.isPublic}
      </Tick>
      {error === null || wrongName !== null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(error)}</p>
        </Notice>
      )}
      <div className="actions">
        <Button onPress={onClose}>{words.common.cancel}</Button>
        <Button type="submit" look="primary" isPending={isPending}>
          {words.common.save}
        </Button>
      </div>
    </Form>
  );
};
