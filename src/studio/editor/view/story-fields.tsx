import { Label } from "react-aria-components/Label";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import type { StoryContent } from "../../../content/story-content.ts";
import type { StoryFields as Fields } from "../saving/merge-content.ts";
import { words } from "../words.ts";

interface Props {
  readonly fields: Fields;
  readonly onChange: (fields: Fields) => void;
  /** From the last field down into the text. */
  readonly onLeave: () => void;
}

const say = words.story;

/** Label, headline and standfirst, as they will read; all else that is said of a story is in its facts (facts/). */
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
