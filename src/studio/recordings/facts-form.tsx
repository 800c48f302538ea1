import { useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { LongField } from "../components/long-field.tsx";
import { Notice } from "../components/notice.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { codeOf, isOfFields, sentenceOf, wrongWith } from "../shell/failure.ts";
import { useAskedBeforeLeaving } from "../shell/leaving.ts";
import { useMay } from "../shell/session.tsx";
import { recordings as words } from "../words/recordings.ts";

const said = words.facts;

export type Recording = AnswerOf<Operations["readRecording"]>;

const fields = {
  title: "line",
  summary: "text",
  language: "line",
  broadcastOn: "day",
  recordedOn: "day",
  rightsNote: "text",
  rightsLastDay: "day",
  excerptRightsLastDay: "day",
  productionNote: "text",
} as const;

type Name = keyof typeof fields;
type Typed = Readonly<Record<Name, string>>;

const names = Object.keys(fields) as Name[];

const typedOf = (recording: Recording): Typed =>
  Object.fromEntries(names.map((name) => [name, recording[name] ?? ""])) as Typed;

/** What was saved, and over it what was typed on while it was on its way. */
const afterSaving = (saved: Typed, sent: Typed, now: Typed): Typed => ({
  ...saved,
  ...Object.fromEntries(changedIn(now, sent).map((name) => [name, now[name]])),
});

const changedIn = (now: Typed, before: Typed): Name[] => names.filter((name) => now[name] !== before[name]);

interface Props {
  readonly recording: Recording;
  readonly etag: string;
}

/** What is told of a recording. What somebody else has changed meanwhile is shown before it is written over. */
export const FactsForm = ({ recording, etag }: Props) => {
  const isLocked = !useMay()("recording.edit");
  const [seen, setSeen] = useState({ recording, etag });
  const [typed, setTyped] = useState<Typed>(() => typedOf(recording));
  const [newest, setNewest] = useState(etag);
  const [isBehind, setIsBehind] = useState(false);
  const edit = useChange("editRecording", { changes: ["readRecording", "listRecordings"] });
  const isTyped = changedIn(typed, typedOf(seen.recording)).length > 0;
  useAskedBeforeLeaving(isTyped);
  if (newest !== etag) {
    setNewest(etag);
    if (isTyped) setIsBehind(etag !== seen.etag);
    else {
      // Nothing is typed that it could take away.
      setSeen({ recording, etag });
      setTyped(typedOf(recording));
    }
  }
  const others = changedIn(typedOf(recording), typedOf(seen.recording));
  const isStale = codeOf(edit.error) === "stale" || (isBehind && others.length > 0);
  const save = (ifMatch: string): void => {
    const body = Object.fromEntries(
      changedIn(typed, typedOf(seen.recording)).map((name) => [
        name,
        fields[name] === "day" && typed[name] === "" ? null : typed[name],
      ]),
    );
    edit.mutate(
      { params: { recordingId: recording.id }, ifMatch, body },
      {
        onSuccess: ({ value, etag: next }) => {
          setSeen({ recording: value, etag: next ?? "" });
          setTyped((now) => afterSaving(typedOf(value), typed, now));
          setIsBehind(false);
          say(said.saved);
        },
      },
    );
  };
  const takeTheirs = (): void => {
    setSeen({ recording, etag });
    setTyped(typedOf(recording));
    setIsBehind(false);
    edit.reset();
  };
  return (
    <Section title={said.title}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save(seen.etag);
        }}
      >
        {names.map((name) => (
          <FactField
            key={name}
            name={name}
            value={typed[name]}
            isLocked={isLocked}
            wrong={wrongWith(edit.error, `/${name}`)}
            onChange={(value) => setTyped((last) => ({ ...last, [name]: value }))}
          />
        ))}
        {isStale ? (
          <Stale others={others} now={recording} onTake={takeTheirs} onOver={() => save(etag)} />
        ) : edit.error === null ||
          isOfFields(
            edit.error,
            names.map((name) => `/${name}`),
          ) ? null : (
          <Notice kind="bad" isNews>
            <p>{sentenceOf(edit.error)}</p>
          </Notice>
        )}
        {isLocked ? null : (
          <div>
            <Button look="primary" type="submit" isPending={edit.isPending}>
              {said.save}
            </Button>
          </div>
        )}
      </form>
    </Section>
  );
};

interface FactFieldProps {
  readonly name: Name;
  readonly value: string;
  readonly isLocked: boolean;
  readonly wrong: string | null;
  readonly onChange: (value: string) => void;
}

const FactField = ({ name, value, isLocked, wrong, onChange }: FactFieldProps) => {
  const rest = { label: said.fields[name], value, wrong, onChange, isReadOnly: isLocked };
  if (fields[name] === "text") return <LongField {...rest} />;
  if (fields[name] === "line") return <Field {...rest} />;
  const hint = name === "rightsLastDay" || name === "excerptRightsLastDay" ? { hint: said.noEnd } : {};
  return <Field {...rest} {...hint} type="date" className="day" />;
};

interface StaleProps {
  readonly others: readonly Name[];
  readonly now: Recording;
  readonly onTake: () => void;
  readonly onOver: () => void;
}

const Stale = ({ others, now, onTake, onOver }: StaleProps) => {
  const is = typedOf(now);
  return (
    <Notice kind="warn" title={said.stale} isNews>
      <p>{said.staleDetail}</p>
      <p>{said.now}:</p>
      <ul>
        {others.map((name) => (
          <li key={name}>
            {said.fields[name]}: {is[name] || "–"}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button onPress={onTake}>{said.takeTheirs}</Button>
        <Button look="danger" onPress={onOver}>
          {said.saveOver}
        </Button>
      </div>
    </Notice>
  );
};
