import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { Tick } from "../components/tick.tsx";
import { site } from "../words/site.ts";
import { words } from "../words/words.ts";
import type { DraftEntry } from "./menu-draft.ts";

const said = site.menus;

interface Props {
  /** Null: a new one. */
  readonly entry: DraftEntry | null;
  /** Its menu has headings with entries below them. */
  readonly canHold: boolean;
  readonly onClose: () => void;
  readonly onDone: (entry: DraftEntry) => void;
}

/** An entry's words and where it leads; it is kept when its menu is saved. */
export const MenuEntryForm = ({ entry, canHold, onClose, onDone }: Props) => {
  const [label, setLabel] = useState(entry?.label ?? "");
  const [to, setTo] = useState(entry?.to ?? "");
  const [isUnder, setIsUnder] = useState(entry?.isUnder ?? false);
  return (
    <Dialog
      title={entry === null ? said.add : said.edit(entry.label || (entry.to ?? ""))}
      isOpen
      onClose={onClose}
    >
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          onDone({
            id: entry?.id ?? crypto.randomUUID(),
            isNew: entry?.isNew ?? true,
            label: label.trim(),
            to: to.trim() === "" ? null : to.trim(),
            pictureId: entry?.pictureId ?? null,
            isUnder,
          });
        }}
      >
        <Field
          label={said.to}
          hint={said.toHint}
          value={to}
          onChange={setTo}
          autoComplete="off"
          autoFocus
          spellCheck="false"
        />
        <Field
          label={said.label}
          hint={said.labelHint}
          value={label}
          onChange={setLabel}
          autoComplete="off"
        />
        {canHold ? (
          <Tick isSelected={isUnder} onChange={setIsUnder}>
            {said.under}
          </Tick>
        ) : null}
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" look="primary" isDisabled={label.trim() === "" && to.trim() === ""}>
            {said.done}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
