import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { LongField } from "../components/long-field.tsx";
import { useChange } from "../shell/ask.ts";
import { isOfFields, sentenceOf, wrongWith } from "../shell/failure.ts";
import { useLetGo } from "../shell/kept.tsx";
import { useAskedBeforeLeaving } from "../shell/leaving.ts";
import { useMay } from "../shell/session.tsx";
import { desk } from "../words/desk.ts";
import { site } from "../words/site.ts";
import { words as common } from "../words/words.ts";
import type { Policy, PolicyWords } from "./policy-state.ts";

const said = site.policies;

type Kind = keyof typeof said.kinds;
const kinds = Object.keys(said.kinds) as readonly Kind[];

interface Props {
  /** Null: a new one. */
  readonly policy: Policy | null;
  readonly words: PolicyWords | null;
  readonly onClose?: () => void;
  readonly onSaved?: (slug: string) => void;
}

/** A policy's next version: saving it shows readers nothing yet. */
export const PolicyEditor = ({ policy, words, onClose, onSaved }: Props) => {
  const mayEdit = useMay()("policy.edit");
  const [kind, setKind] = useState<Kind>(policy?.kind ?? "standards");
  const [typed, setTyped] = useState({
    title: words?.title ?? "",
    summary: words?.summary ?? "",
    text: words?.text ?? "",
    changed: "",
  });
  useAskedBeforeLeaving(policy === null && Object.values(typed).some((one) => one !== ""));
  const set = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value });
  const letGo = useLetGo();
  const save = useChange("savePolicy", {
    changes: ["readPolicy", "listPolicies", "readPolicyVersion"],
    onDone: ({ value }) => {
      letGo();
      say(said.saved(value.latest));
      onSaved?.(value.slug);
    },
  });
  return (
    <Section title={policy?.title ?? said.add}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({
            body: {
              ...typed,
              kind,
              ...(words === null ? {} : { language: words.language, basedOn: words.number }),
              ...(policy !== null && kind === "other" ? { slug: policy.slug } : {}),
            },
          });
        }}
      >
        {mayEdit ? null : <p className="soft">{desk.readOnly}</p>}
        {policy === null ? (
          <Choice
            label={said.kind}
            value={kind}
            options={kinds.map((one) => ({ value: one, label: said.kinds[one] }))}
            onChange={setKind}
          />
        ) : null}
        <Field
          label={said.name}
          value={typed.title}
          onChange={set("title")}
          autoComplete="off"
          isRequired
          isReadOnly={!mayEdit}
          wrong={wrongWith(save.error, "/title")}
        />
        <LongField
          label={said.summary}
          rows={2}
          value={typed.summary}
          onChange={set("summary")}
          isReadOnly={!mayEdit}
        />
        <LongField
          label={said.text}
          hint={said.textHint}
          rows={14}
          value={typed.text}
          onChange={set("text")}
          isReadOnly={!mayEdit}
          wrong={wrongWith(save.error, "/text")}
        />
        {policy === null || !mayEdit ? null : (
          <Field
            label={said.changed}
            hint={said.changedHint}
            value={typed.changed}
            onChange={set("changed")}
            autoComplete="off"
          />
        )}
        {save.error === null || isOfFields(save.error, ["/title", "/text"]) ? null : (
          <Notice kind="bad" isNews>
            <p className="lines-kept">{sentenceOf(save.error)}</p>
          </Notice>
        )}
        {mayEdit ? (
          <div className="row">
            <Button type="submit" look="primary" isPending={save.isPending}>
              {said.save}
            </Button>
            {onClose === undefined ? null : <Button onPress={onClose}>{common.common.cancel}</Button>}
          </div>
        ) : null}
      </Form>
    </Section>
  );
};
