import { useState } from "react";
import { Choice } from "../../components/choice.tsx";
import { Field } from "../../components/field.tsx";
import { LongField } from "../../components/long-field.tsx";
import { storyFacts as said } from "../../words/story-facts.ts";
import type { StoryFields } from "../saving/merge-content.ts";
import { words } from "../words.ts";
import { FactSection } from "./fact-section.tsx";
import type { FactsProps } from "./facts-props.ts";

const say = words.story;

const storyForms = [
  "news",
  "reportage",
  "background",
  "analysis",
  "opinion",
] as const satisfies readonly StoryFields["form"][];

/** What kind of work it is, in which language, and how it came about. */
export const About = ({ fields, onChange, isReadOnly }: FactsProps) => (
  <FactSection part="about" title={said.about}>
    <Choice
      label={say.form}
      value={fields.form}
      isDisabled={isReadOnly}
      options={storyForms.map((value) => ({ value, label: say.forms[value] }))}
      onChange={(form) => onChange({ form })}
    />
    <Language
      key={fields.language}
      value={fields.language}
      isReadOnly={isReadOnly}
      onChange={(language) => onChange({ language })}
    />
    <Field
      label={say.reportedFrom}
      hint={said.reportedFromHint}
      value={fields.reportedFrom}
      maxLength={120}
      isDisabled={isReadOnly}
      onChange={(reportedFrom) => onChange({ reportedFrom })}
    />
    <LongField
      label={say.backstory}
      value={fields.backstory}
      maxLength={4000}
      rows={4}
      onChange={(backstory) => onChange({ backstory })}
    />
  </FactSection>
);

interface LanguageProps {
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly onChange: (language: string) => void;
}

/** As content/identifier.ts has it. */
const isLanguage = (text: string): boolean => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text);

/** What is half typed is kept back until it is a language. */
const Language = ({ value, isReadOnly, onChange }: LanguageProps) => {
  const [typed, setTyped] = useState(value);
  const text = typed.trim();
  const leave = (): void => {
    if (isLanguage(text) && text !== value) onChange(text);
  };
  return (
    <Field
      label={say.language}
      value={typed}
      maxLength={35}
      isDisabled={isReadOnly}
      hint={isLanguage(text) ? nameOf(text) : said.languageHint}
      wrong={isLanguage(text) ? null : said.languageWrong}
      onChange={setTyped}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === "Enter") leave();
      }}
    />
  );
};

const nameOf = (language: string): string =>
  new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(language) ?? language;
