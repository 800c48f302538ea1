import { Choice } from "../components/choice.tsx";
import { Field } from "../components/field.tsx";
import { LongField } from "../components/long-field.tsx";
import { Tick } from "../components/tick.tsx";
import { PictureField } from "../series/picture-field.tsx";
import { podcasts } from "../words/podcasts.ts";
import { Categories } from "./categories.tsx";
import type { ShowDraft } from "./show-draft.ts";

const said = podcasts.fields;

interface Props {
  readonly draft: ShowDraft;
  /** Its address stays. */
  readonly isPublished: boolean;
  /** What is wrong with a field. */
  readonly wrong: (name: string) => string | null;
  readonly onChange: (draft: ShowDraft) => void;
}

const lines = ["author", "ownerName", "ownerMail", "language"] as const;
const hints = {
  author: said.authorHint,
  ownerName: undefined,
  ownerMail: said.ownerMailHint,
  language: said.languageHint,
};
const ticks = ["explicit", "locked", "complete"] as const;
const media = ["podcast", "music", "film", "audiobook", "newsletter", "blog"] as const;

/** All that is told of a podcast: what directories ask for first. */
export const ShowFields = ({ draft, isPublished, wrong, onChange }: Props) => {
  const set = (name: keyof ShowDraft) => (value: unknown) => onChange({ ...draft, [name]: value });
  return (
    <>
      <Field
        label={said.title}
        value={draft.title}
        onChange={set("title")}
        autoComplete="off"
        isRequired
        wrong={wrong("title")}
      />
      <LongField
        label={said.description}
        hint={said.descriptionHint}
        rows={4}
        value={draft.description}
        onChange={set("description")}
        wrong={wrong("description")}
      />
      <div className="two-fields">
        {lines.map((name) => (
          <Field
            key={name}
            label={said[name]}
            hint={hints[name]}
            value={draft[name]}
            onChange={set(name)}
            autoComplete="off"
            wrong={wrong(name)}
          />
        ))}
      </div>
      <PictureField
        label={said.picture}
        hint={said.pictureHint}
        pictureId={draft.pictureId}
        wrong={wrong("pictureId")}
        onChange={set("pictureId")}
      />
      <Categories chosen={draft.categories} onChange={set("categories")} />
      <details className="more">
        <summary>{said.more}</summary>
        <div className="stack">
          <div className="two-fields">
            <Choice
              label={said.kind}
              value={draft.kind}
              options={(["episodic", "serial"] as const).map((kind) => ({
                value: kind,
                label: said.kinds[kind],
              }))}
              onChange={set("kind")}
            />
            <Choice
              label={said.medium}
              value={draft.medium}
              options={media.map((medium) => ({ value: medium, label: medium }))}
              onChange={set("medium")}
            />
            <Field label={said.copyright} value={draft.copyright} onChange={set("copyright")} />
            <Field
              label={said.slug}
              hint={said.slugHint}
              value={draft.slug}
              onChange={set("slug")}
              isReadOnly={isPublished}
              autoComplete="off"
              wrong={wrong("slug")}
            />
          </div>
          {ticks.map((name) => (
            <Tick key={name} isSelected={draft[name]} onChange={set(name)}>
              {said[name]}
            </Tick>
          ))}
          {(["funding", "links"] as const).map((name) => (
            <LongField
              key={name}
              label={said[name]}
              hint={said.linksHint}
              rows={2}
              value={draft[name]}
              onChange={set(name)}
              wrong={wrong(name)}
            />
          ))}
        </div>
      </details>
    </>
  );
};
