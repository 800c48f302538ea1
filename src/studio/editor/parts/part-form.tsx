import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { words } from "../words.ts";
import { tidied, wrongWith } from "./check-values.ts";
import { FormField } from "./form-field.tsx";
import type { FormField as FieldShape } from "./fields.ts";

type Values = Readonly<Record<string, unknown>>;

interface Props {
  readonly title: string;
  readonly fields: readonly FieldShape[];
  readonly values: Values;
  readonly columns: number;
  readonly quotations: readonly { readonly value: string; readonly label: string }[];
  readonly isNew: boolean;
  readonly onSave: (values: Record<string, unknown>) => void;
  readonly onRemove: (() => void) | null;
  /** Of an imported page: its words become blocks of ours. */
  readonly onToBlocks: (() => void) | null;
  readonly onClose: () => void;
}

/** Every field of a block, a part or a mark. */
export const PartForm = ({
  title,
  fields,
  values,
  columns,
  quotations,
  isNew,
  onSave,
  onRemove,
  onToBlocks,
  onClose,
}: Props) => {
  const [now, setNow] = useState<Values>(values);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // The text takes the focus back when a block in it is pressed: it is fetched after that.
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>("input, textarea, button")?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, []);
  const wrong = isTried ? wrongWith(fields, now) : new Map<string, string>();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const tidy = tidied(fields, now);
    setTried(true);
    if (wrongWith(fields, tidy).size === 0) onSave(tidy);
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form ref={form} className="stack" onSubmit={save} noValidate>
        {fields.map((field) => (
          <FormField
            key={field.name}
            field={field}
            value={now[field.name] ?? null}
            wrong={wrong.get(field.name) ?? null}
            columns={columns}
            quotations={quotations}
            onChange={(value) => setNow((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        <div className="actions">
          {onToBlocks === null ? null : <Button onPress={onToBlocks}>{words.form.toBlocks}</Button>}
          {onRemove === null ? null : (
            <Button look="quiet" onPress={onRemove}>
              {words.form.remove}
            </Button>
          )}
          <Button onPress={onClose}>{words.form.cancel}</Button>
          <Button look="primary" type="submit">
            {isNew ? words.form.insert : words.form.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
