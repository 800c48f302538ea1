import { useState } from "react";
import { Form } from "react-aria-components/Form";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { Field } from "../components/field.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { LongField } from "../components/long-field.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { SitePreview } from "../preview/site-preview.tsx";
import { queries, useChange } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { desk } from "../words/desk.ts";
import { preview } from "../words/preview.ts";
import { site } from "../words/site.ts";

const said = site.settings;

type Setting = AnswerOf<Operations["listSettings"]>["items"][number];

/** Characters from which on a setting is a paragraph. */
const long = 500;

const groupOf = ({ name }: Setting): string => name.split(".")[0] ?? "";

interface FormProps {
  readonly settings: readonly Setting[];
  readonly etag: string;
}

/** Some settings of the site, checked as the newsroom checks them. */
export const SettingsForm = ({ settings, etag }: FormProps) => {
  const mayChange = useMay()("setting.change");
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [isPreviewed, setIsPreviewed] = useState(false);
  const changed = settings.filter(({ name, value }) => (typed[name] ?? value) !== value);
  const change = useChange("changeSettings", {
    changes: ["listSettings"],
    onDone: async () => {
      say(desk.saved);
      // The newsroom's name and zone are on every screen.
      await queries.invalidateQueries({ queryKey: ["session"] });
    },
  });
  const values = Object.fromEntries(changed.map(({ name }) => [name, typed[name] ?? ""]));
  return (
    <Form
      className="stack far"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ body: { values }, ifMatch: etag });
      }}
    >
      {mayChange ? null : <p className="soft">{desk.readOnly}</p>}
      {[...Map.groupBy(settings, groupOf)].map(([group, some]) => (
        <Section key={group} title={said.groups[group] ?? said.other}>
          <div className="stack">
            {some.map((setting) => (
              <SettingField
                key={setting.name}
                setting={setting}
                value={typed[setting.name] ?? setting.value}
                isDisabled={!mayChange}
                wrong={wrongWith(change.error, `/values/${setting.name}`)}
                onChange={(value) => setTyped({ ...typed, [setting.name]: value })}
              />
            ))}
          </div>
        </Section>
      ))}
      <FormProblem error={change.error} fields={settings.map(({ name }) => `/values/${name}`)} />
      {changed.length === 0 ? null : (
        <div className="save-bar">
          <span role="status">{said.changed(changed.length)}</span>
          <div className="row">
            <Button look="quiet" onPress={() => setTyped({})}>
              {said.forget}
            </Button>
            <Button onPress={() => setIsPreviewed(true)}>{preview.make}</Button>
            <Button type="submit" look="primary" isPending={change.isPending}>
              {said.save}
            </Button>
          </div>
        </div>
      )}
      {isPreviewed ? (
        <SitePreview change={{ of: "settings", values }} onClose={() => setIsPreviewed(false)}>
          <p className="soft">{preview.unsaved}</p>
        </SitePreview>
      ) : null}
    </Form>
  );
};

interface FieldProps {
  readonly setting: Setting;
  readonly value: string;
  readonly isDisabled: boolean;
  readonly wrong: string | null;
  readonly onChange: (value: string) => void;
}

const SettingField = ({ setting, value, isDisabled, wrong, onChange }: FieldProps) => {
  const { name, about, choices, longest, standard } = setting;
  if (choices !== null)
    return (
      <Choice
        label={about}
        value={value}
        isDisabled={isDisabled}
        options={choices.map((choice) => ({ value: choice, label: choice }))}
        onChange={onChange}
      />
    );
  const hint = standard === "" || value === standard ? name : `${name} · ${said.standard(standard)}`;
  const props = { label: about, hint, value, onChange, isDisabled, wrong };
  return longest !== null && longest > long ? (
    <LongField {...props} />
  ) : (
    <Field {...props} autoComplete="off" spellCheck="false" />
  );
};
