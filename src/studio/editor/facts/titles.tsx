import { Field } from "../../components/field.tsx";
import { storyFacts as said } from "../../words/story-facts.ts";
import { words } from "../words.ts";
import type { FactsProps } from "./facts-props.ts";
import { FactSection } from "./fact-section.tsx";

const say = words.story;

const titles = [
  { field: "shortHeadline", most: 120, label: say.shortHeadline, hint: said.shortHeadlineHint },
  { field: "socialTitle", most: 200, label: say.socialTitle },
  { field: "searchTitle", most: 200, label: say.searchTitle },
] as const;

/** What stands for the headline elsewhere. */
export const Titles = ({ fields, onChange }: FactsProps) => (
  <FactSection part="titles" title={said.titles} hint={said.titlesHint}>
    {titles.map(({ field, most, label, ...more }) => (
      <Field
        key={field}
        label={label}
        value={fields[field]}
        maxLength={most}
        placeholder={fields.headline}
        hint={[
          ...("hint" in more ? [more.hint] : []),
          ...(fields[field] === "" ? [] : [say.left(fields[field].length, most)]),
        ].join(" ")}
        onChange={(value) => onChange({ [field]: value })}
      />
    ))}
  </FactSection>
);
