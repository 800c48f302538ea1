import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { Field } from "../components/field.tsx";
import { useRead } from "../shell/ask.ts";
import { auditActions, auditSubjects } from "../words/audit-actions.ts";
import { words } from "../words/words.ts";
import type { AuditSearch } from "./audit-search.ts";

const said = words.audit;
const anybody = "anybody";
const anything = "anything";

/** Whole subjects; an action that stands in the address is among them. */
const choices = (chosen: string | undefined): readonly (readonly [string, string])[] => {
  const subjects = Object.entries(auditSubjects).toSorted(([, one], [, other]) => one.localeCompare(other));
  return chosen === undefined || chosen in auditSubjects
    ? subjects
    : [[chosen, auditActions[chosen] ?? chosen], ...subjects];
};

interface Props {
  readonly search: AuditSearch;
  readonly onSearch: (search: AuditSearch) => void;
}

/** Words, somebody, something, some days: any of them, or none. */
export const AuditFilter = ({ search, onSearch }: Props) => {
  const [typed, setTyped] = useState(search);
  const colleagues = useRead("listColleagues").data?.value.items ?? [];
  const set = (name: keyof AuditSearch) => (value: string) =>
    setTyped((last) => ({ ...last, [name]: value === "" ? undefined : value }));
  const isEmpty = Object.values(search).every((value) => value === undefined);
  return (
    <Form
      className="bar"
      role="search"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed);
      }}
    >
      <Field
        className="grow"
        label={said.searchLabel}
        placeholder={said.search}
        type="search"
        value={typed.words ?? ""}
        onChange={set("words")}
      />
      <Choice
        label={said.who}
        value={typed.by ?? anybody}
        options={[
          { value: anybody, label: said.anybody },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => set("by")(value === anybody ? "" : value)}
      />
      <Choice
        label={said.action}
        value={typed.action ?? anything}
        options={[
          { value: anything, label: said.anything },
          ...choices(typed.action).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(value) => set("action")(value === anything ? "" : value)}
      />
      <Field label={said.since} type="date" value={typed.from ?? ""} onChange={set("from")} />
      <Field label={said.until} type="date" value={typed.until ?? ""} onChange={set("until")} />
      <Button type="submit" look="primary" icon="seek">
        {said.apply}
      </Button>
      {isEmpty ? null : (
        <Button look="quiet" onPress={() => onSearch({})}>
          {said.clear}
        </Button>
      )}
    </Form>
  );
};
