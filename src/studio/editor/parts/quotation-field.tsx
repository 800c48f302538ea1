import { Choice } from "../../components/choice.tsx";
import { Field } from "../../components/field.tsx";
import { words } from "../words.ts";
import { RecordField } from "./record-field.tsx";

type Values = Readonly<Record<string, unknown>>;

interface Props {
  readonly value: Values;
  readonly wrong: string | null;
  readonly onChange: (value: Values) => void;
}

const say = words.fields;

const empty: Readonly<Record<string, Values>> = {
  moment: { type: "moment", moment: "" },
  document: { type: "document", document: "" },
  link: { type: "link", url: "", title: "" },
  none: { type: "none" },
};

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** A field that is left empty is not there. */
const withField = (value: Values, name: string, text: string | null): Values => {
  const { [name]: _, ...rest } = value;
  return text === null || text === "" ? rest : { ...rest, [name]: text };
};

/** What is known of a quotation: where it is from, who said it, in what language. */
export const QuotationField = ({ value, wrong, onChange }: Props) => {
  const source = (value["source"] ?? empty["none"]) as Values;
  const setSource = (next: Values): void => onChange({ ...value, source: next });
  const type = textOf(source["type"]) as "moment" | "document" | "link" | "none";
  return (
    <div className="stack near">
      <Choice
        label={say.sourceOf}
        value={type}
        options={[
          { value: "moment", label: say.sourceMoment },
          { value: "document", label: say.sourceDocument },
          { value: "link", label: say.sourceLink },
          { value: "none", label: say.sourceNone },
        ]}
        onChange={(next) => setSource(empty[next] ?? { type: "none" })}
      />
      {type === "moment" || type === "document" ? (
        <RecordField
          label={type === "moment" ? say.moment : say.document}
          of={type}
          value={textOf(source[type]) === "" ? null : textOf(source[type])}
          wrong={wrong}
          isNeeded
          onChange={(id) => setSource({ ...source, [type]: id ?? "" })}
        />
      ) : null}
      {type === "document" ? (
        <Field
          label={say.page}
          type="number"
          value={typeof source["page"] === "number" ? String(source["page"]) : ""}
          onChange={(text) => {
            const { page: _, ...rest } = source;
            const page = Number(text);
            setSource(Number.isInteger(page) && page >= 1 ? { ...rest, page } : rest);
          }}
        />
      ) : null}
      {type === "link" ? (
        <>
          <Field
            label={say.address}
            value={textOf(source["url"])}
            wrong={wrong}
            onChange={(url) => setSource({ ...source, url })}
          />
          <Field
            label={say.title}
            value={textOf(source["title"])}
            onChange={(title) => setSource({ ...source, title })}
          />
        </>
      ) : null}
      <RecordField
        label={say.speakerPerson}
        of="person"
        value={textOf(value["speaker"]) === "" ? null : textOf(value["speaker"])}
        wrong={null}
        isNeeded={false}
        onChange={(id) => onChange(withField(value, "speaker", id))}
      />
      <Field
        label={say.speakerName}
        value={textOf(value["speakerName"])}
        maxLength={200}
        onChange={(name) => onChange(withField(value, "speakerName", name))}
      />
      <Field
        label={say.translatedFrom}
        hint={say.languageHint}
        value={textOf(value["translatedFrom"])}
        onChange={(language) => onChange(withField(value, "translatedFrom", language))}
      />
    </div>
  );
};
