import { useState } from "react";
import { Form } from "react-aria-components/Form";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormEnd, FormProblem } from "../components/form-end.tsx";
import { say } from "../components/toast.tsx";
import { LongField } from "../components/long-field.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { Waiting } from "../shell/waiting.tsx";
import { people as said } from "../words/people.ts";
import { Portrait } from "./portrait.tsx";

type Person = AnswerOf<Operations["readPerson"]>;

interface ChangeProps {
  readonly personId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Somebody as they are at this moment, to be changed. */
export const ChangePerson = ({ personId, name, onClose }: ChangeProps) => {
  const fresh = useRead("readPerson", { params: { personId } });
  return (
    <Dialog title={said.change(name)} isOpen onClose={onClose} isBroad>
      <Waiting read={fresh} lines={6}>
        {(person, etag) => <PersonFields key={etag} person={person} etag={etag ?? ""} onClose={onClose} />}
      </Waiting>
    </Dialog>
  );
};

/** What is typed in lines: all of a person but the portrait. */
const lines = ["name", "sortName", "role", "pronouns", "contact", "slug"] as const;
const pointers = [...lines, "biography"].map((name) => `/${name}`);

const hints: Partial<Record<(typeof lines)[number], string>> = {
  sortName: said.fields.sortNameHint,
  role: said.fields.roleHint,
  contact: said.fields.contactHint,
  slug: said.fields.slugHint,
};

interface FieldsProps {
  readonly person: Person;
  readonly etag: string;
  readonly onClose: () => void;
}

const PersonFields = ({ person, etag, onClose }: FieldsProps) => {
  const [typed, setTyped] = useState(person);
  const change = useChange("editPerson", {
    changes: ["listPeople", "readPerson"],
    onDone: () => {
      say(said.saved(typed.name));
      onClose();
    },
  });
  const { name, sortName, role, pronouns, contact, slug, biography, pictureId } = typed;
  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({
          params: { personId: person.id },
          body: { name, sortName, role, pronouns, contact, slug, biography, pictureId },
          ifMatch: etag,
        });
      }}
    >
      <div className="two-fields">
        {lines.map((line, at) => (
          <Field
            key={line}
            label={said.fields[line]}
            hint={hints[line]}
            value={typed[line]}
            onChange={(value) => setTyped({ ...typed, [line]: value })}
            autoComplete="off"
            autoFocus={at === 0}
            isRequired={line === "name"}
            wrong={wrongWith(change.error, `/${line}`)}
          />
        ))}
      </div>
      <LongField
        label={said.fields.biography}
        rows={5}
        value={biography}
        onChange={(value) => setTyped({ ...typed, biography: value })}
        wrong={wrongWith(change.error, "/biography")}
      />
      <Portrait
        pictureId={pictureId}
        name={name}
        onChange={(picture) => setTyped({ ...typed, pictureId: picture })}
      />
      <FormProblem error={change.error} fields={pointers} />
      <FormEnd isPending={change.isPending} onClose={onClose} />
    </Form>
  );
};

interface AddProps {
  readonly onClose: () => void;
  readonly onAdded: (person: Person) => void;
}

/** A name is enough to begin with. */
export const AddPerson = ({ onClose, onAdded }: AddProps) => {
  const [name, setName] = useState("");
  const [role, setRole] = useState("");
  const add = useChange("addPerson", {
    changes: ["listPeople"],
    onDone: ({ value }) => {
      say(said.added(value.name));
      onAdded(value);
    },
  });
  return (
    <Dialog title={said.add} isOpen onClose={onClose}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ body: { name, ...(role === "" ? {} : { role }) } });
        }}
      >
        <Field
          label={said.fields.name}
          value={name}
          onChange={setName}
          autoComplete="off"
          autoFocus
          isRequired
          wrong={wrongWith(add.error, "/name")}
        />
        <Field
          label={said.fields.role}
          hint={said.fields.roleHint}
          value={role}
          onChange={setRole}
          autoComplete="off"
        />
        <FormProblem error={add.error} fields={["/name"]} />
        <FormEnd action={said.add} isPending={add.isPending} onClose={onClose} />
      </Form>
    </Dialog>
  );
};
