import { Field } from "../components/field.tsx";
import { front as said } from "../words/front.ts";
import type { readTyped, Typed } from "./front-place.ts";

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: Typed;
  readonly read: ReturnType<typeof readTyped>;
  readonly onChange: (value: Typed) => void;
}

/** A day and a time of the newsroom's clocks. */
export const WhenField = ({ label, hint, value, read, onChange }: Props) => (
  <fieldset className="when">
    <legend>{label}</legend>
    <div className="row">
      <Field
        label={said.day}
        type="date"
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        wrong={read.ok ? null : read.problem}
      />
      <Field
        label={said.time}
        type="time"
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
      />
    </div>
    {hint === undefined ? null : <p className="soft small">{hint}</p>}
  </fieldset>
);
