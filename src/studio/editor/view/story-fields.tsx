import { Label } from "react-aria-components/Label";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import type { StoryContent } from "../../../content/story-content.ts";
import { Choice } from "../../components/choice.tsx";
import { Field } from "../../components/field.tsx";
import type { StoryFields as Fields } from "../saving/merge-content.ts";
import { words } from "../words.ts";

interface Props {
  readonly fields: Fields;
  readonly onChange: (fields: Fields) => void;
  /** From the last field down into the text. */
  readonly onLeave: () => void;
}

const say = words.story;

const storyForms = [
  "news",
  "reportage",
  "background",
  "analysis",
  "opinion",
] as const satisfies readonly StoryContent["form"][];

/** Headline, standfirst and the other lines of a story, above its body. */
export const StoryFields = ({ fields, onChange, onLeave }: Props) => {
  const set = (change: Partial<StoryContent>): void => onChange({ ...fields, ...change });
  return (
    <div className="story-fields">
      <Line
        label={say.label}
        look="label"
        most={60}
        value={fields.label}
        onChange={(label) => set({ label })}
      />
      <Line
        label={say.headline}
        look="headline"
        most={300}
        value={fields.headline}
        onChange={(headline) => set({ headline })}
      />
      <Line
        label={say.standfirst}
        look="standfirst"
        most={1000}
        value={fields.standfirst}
        onChange={(standfirst) => set({ standfirst })}
        onLeave={onLeave}
      />
      <details className="story-more">
        <summary>{say.moreFields}</summary>
        <div className="stack near">
          <Counted
            label={say.shortHeadline}
            most={120}
            value={fields.shortHeadline}
            onChange={(shortHeadline) => set({ shortHeadline })}
          />
          <Counted
            label={say.socialTitle}
            most={200}
            value={fields.socialTitle}
            onChange={(socialTitle) => set({ socialTitle })}
          />
          <Counted
            label={say.searchTitle}
            most={200}
            value={fields.searchTitle}
            onChange={(searchTitle) => set({ searchTitle })}
          />
          <Choice
            label={say.form}
            value={fields.form}
            options={storyForms.map((value) => ({ value, label: say.forms[value] }))}
            onChange={(form) => set({ form })}
          />
          <TextField
            className="field"
            value={fields.backstory}
            maxLength={4000}
            onChange={(backstory) => set({ backstory })}
          >
            <Label>{say.backstory}</Label>
            <TextArea rows={4} />
          </TextField>
        </div>
      </details>
    </div>
  );
};

interface LineProps {
  readonly label: string;
  readonly look: "label" | "headline" | "standfirst";
  readonly most: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
}

/** A line that looks as it will read, and grows with what is in it. */
const Line = ({ label, look, most, value, onChange, onLeave }: LineProps) => (
  <TextField
    className={`story-line is-${look}`}
    value={value}
    maxLength={most}
    onChange={(text) => onChange(text.replaceAll(/\s*\n\s*/g, " "))}
  >
    <Label className="unseen">{label}</Label>
    <TextArea
      rows={1}
      placeholder={label}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        onLeave?.();
      }}
    />
  </TextField>
);

interface CountedProps {
  readonly label: string;
  readonly most: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Counted = ({ label, most, value, onChange }: CountedProps) => (
  <Field
    label={label}
    value={value}
    maxLength={most}
    hint={say.left(value.length, most)}
    onChange={onChange}
  />
);
