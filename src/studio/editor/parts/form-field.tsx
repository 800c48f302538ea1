import { Label } from "react-aria-components/Label";
import { FieldError } from "react-aria-components/FieldError";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import { Choice } from "../../components/choice.tsx";
import { Field } from "../../components/field.tsx";
import type { LinkTarget } from "../../../content/inline.ts";
import { typedAddress } from "../document/address.ts";
import { words } from "../words.ts";
import type { FormField as FieldShape } from "./fields.ts";
import { QuotationField } from "./quotation-field.tsx";
import { RecordField } from "./record-field.tsx";

interface Props {
  readonly field: FieldShape;
  readonly value: unknown;
  readonly wrong: string | null;
  /** Of a table: how many columns it has. */
  readonly columns: number;
  /** Quotations that words may be pulled from: ids with their words. */
  readonly quotations: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: unknown) => void;
}

const say = words.fields;
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** One field of a form, of whatever type. */
export const FormField = ({ field, value, wrong, columns, quotations, onChange }: Props) => {
  switch (field.type) {
    case "line":
    case "date":
    case "language":
    case "address":
      return (
        <Field
          label={field.label}
          value={textOf(value)}
          wrong={wrong}
          {...(field.type === "date" ? { hint: say.dateHint } : {})}
          onChange={onChange}
        />
      );
    case "prose":
    case "html":
      return (
        <Prose
          label={field.label}
          value={textOf(value)}
          wrong={wrong}
          isCode={field.type === "html"}
          onChange={onChange}
        />
      );
    case "number":
      return (
        <Field
          label={field.label}
          type="number"
          value={typeof value === "number" ? String(value) : ""}
          wrong={wrong}
          onChange={(text) => onChange(text === "" ? null : Number(text))}
        />
      );
    case "choice":
      return <Choice label={field.label} value={textOf(value)} options={field.options} onChange={onChange} />;
    case "quotation of the story":
      return <Choice label={field.label} value={textOf(value)} options={quotations} onChange={onChange} />;
    case "record":
      return (
        <RecordField
          label={field.label}
          of={field.of}
          value={typeof value === "string" ? value : null}
          wrong={wrong}
          isNeeded={field.isNeeded === true}
          onChange={onChange}
        />
      );
    case "target":
      return (
        <TargetField
          label={field.label}
          value={value as LinkTarget | null}
          wrong={wrong}
          onChange={onChange}
        />
      );
    case "alt":
      return <AltField label={field.label} value={value as string | null} onChange={onChange} />;
    case "focus":
      return <FocusField value={value as { x: number; y: number } | null} onChange={onChange} />;
    case "quotation":
      return (
        <QuotationField value={(value ?? {}) as Record<string, unknown>} wrong={wrong} onChange={onChange} />
      );
    case "alignments":
      return (
        <AlignmentsField value={value as readonly string[] | null} columns={columns} onChange={onChange} />
      );
    default:
      return field satisfies never;
  }
};

const Prose = ({
  label,
  value,
  wrong,
  isCode,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly wrong: string | null;
  readonly isCode: boolean;
  readonly onChange: (value: string) => void;
}) => (
  <TextField
    className="field"
    value={value}
    onChange={onChange}
    isInvalid={wrong !== null}
    validationBehavior="aria"
  >
    <Label>{label}</Label>
    <TextArea rows={isCode ? 12 : 4} spellCheck={!isCode} />
    <FieldError className="wrong">{wrong}</FieldError>
  </TextField>
);

const TargetField = ({
  label,
  value,
  wrong,
  onChange,
}: {
  readonly label: string;
  readonly value: LinkTarget | null;
  readonly wrong: string | null;
  readonly onChange: (value: LinkTarget | null) => void;
}) => {
  const isWork = value !== null && "work" in value;
  return (
    <div className="stack near">
      <Choice
        label={label}
        value={isWork ? "work" : "url"}
        options={[
          { value: "url", label: say.outside },
          { value: "work", label: say.ourWork },
        ]}
        onChange={(kind) => onChange(kind === "work" ? { work: "" } : { url: "" })}
      />
      {isWork ? (
        <RecordField
          label={say.ourWork}
          of="work"
          value={value.work === "" ? null : value.work}
          wrong={wrong}
          isNeeded
          onChange={(id) => onChange({ work: id ?? "" })}
        />
      ) : (
        <Field
          label={say.outside}
          value={value?.url ?? ""}
          wrong={wrong}
          autoFocus
          onChange={(url) => onChange({ url })}
          onBlur={() => onChange({ url: typedAddress(value?.url ?? "") ?? value?.url ?? "" })}
        />
      )}
    </div>
  );
};

const AltField = ({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) => {
  const kind = value === null ? "own" : value === "" ? "none" : "said";
  return (
    <div className="stack near">
      <Choice
        label={label}
        value={kind}
        options={[
          { value: "own", label: say.altOwn },
          { value: "said", label: say.altSaid },
          { value: "none", label: say.altDecoration },
        ]}
        onChange={(next) => onChange(next === "own" ? null : next === "none" ? "" : " ")}
      />
      {kind === "said" ? (
        <Field
          label={say.altSaid}
          value={(value ?? "").trimStart()}
          maxLength={1000}
          onChange={(text) => onChange(text === "" ? " " : text)}
        />
      ) : null}
    </div>
  );
};

const FocusField = ({
  value,
  onChange,
}: {
  readonly value: { readonly x: number; readonly y: number } | null;
  readonly onChange: (value: { x: number; y: number } | null) => void;
}) => {
  const share = (text: string): number => Math.min(100, Math.max(0, Number(text) || 0)) / 100;
  return (
    <div className="stack near">
      <Choice
        label={say.focus}
        value={value === null ? "own" : "set"}
        options={[
          { value: "own", label: say.focusOwn },
          { value: "set", label: say.focusHere },
        ]}
        onChange={(next) => onChange(next === "own" ? null : { x: 0.5, y: 0.5 })}
      />
      {value === null ? null : (
        <div className="story-pair">
          <Field
            label={say.focusX}
            type="number"
            value={String(Math.round(value.x * 100))}
            onChange={(text) => onChange({ ...value, x: share(text) })}
          />
          <Field
            label={say.focusY}
            type="number"
            value={String(Math.round(value.y * 100))}
            onChange={(text) => onChange({ ...value, y: share(text) })}
          />
        </div>
      )}
    </div>
  );
};

const AlignmentsField = ({
  value,
  columns,
  onChange,
}: {
  readonly value: readonly string[] | null;
  readonly columns: number;
  readonly onChange: (value: readonly string[] | null) => void;
}) => {
  const all = Array.from({ length: columns }, (_, at) => value?.[at] ?? "start");
  return (
    <>
      {all.map((alignment, at) => (
        <Choice
          // oxlint-disable-next-line react/no-array-index-key -- a column is its place
          key={at}
          label={say.column_(at + 1)}
          value={alignment}
          options={[
            { value: "start", label: say.start },
            { value: "center", label: say.center },
            { value: "end", label: say.end },
          ]}
          onChange={(next) => onChange(all.map((one, place) => (place === at ? next : one)))}
        />
      ))}
    </>
  );
};
