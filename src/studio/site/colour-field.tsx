import { Field } from "../components/field.tsx";
import { site } from "../words/site.ts";

interface Props {
  readonly label: string;
  /** "#8f3a1f", or what somebody is typing. */
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
}

const whole = /^#[0-9a-f]{6}$/i;

/** A colour by its figures, or picked. */
export const ColourField = ({ label, value, isDisabled, onChange }: Props) => (
  <div className="colour-field">
    <input
      type="color"
      aria-label={site.brand.pick(label)}
      value={whole.test(value) ? value.toLowerCase() : "#000000"}
      disabled={isDisabled}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
    <Field
      label={label}
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      autoComplete="off"
      spellCheck="false"
    />
  </div>
);
