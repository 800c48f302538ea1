import { useState } from "react";
import { Button, IconButton } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf, wrongWith } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { recordings as words } from "../words/recordings.ts";

const said = words.credits;

/** Who worked on it, and as what. */
export const Credits = ({ recordingId }: { readonly recordingId: string }) => {
  const may = useMay();
  const credits = useRead("listCredits", { params: { recordingId } });
  const remove = useChange("removeCredit", { changes: ["listCredits"] });
  return (
    <Section title={said.title} detail={said.detail}>
      <div className="stack">
        <Waiting read={credits}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="soft">{said.none}</p>
            ) : (
              <ul className="lines">
                {items.map(({ id, name, role }) => (
                  <li key={id}>
                    <div className="what">
                      <strong>{name}</strong>
                      <p>{role}</p>
                    </div>
                    {may("recording.edit") ? (
                      <IconButton
                        icon="close"
                        label={said.remove(name, role)}
                        onPress={() =>
                          remove.mutate(
                            { params: { recordingId, creditId: id } },
                            { onError: (error) => say(sentenceOf(error)) },
                          )
                        }
                      />
                    ) : null}
                  </li>
                ))}
              </ul>
            )
          }
        </Waiting>
        {may("recording.edit") ? <AddCredit recordingId={recordingId} /> : null}
      </div>
    </Section>
  );
};

const AddCredit = ({ recordingId }: { readonly recordingId: string }) => {
  const [name, setName] = useState("");
  const [role, setRole] = useState("");
  const add = useChange("addCredit", { changes: ["listCredits"] });
  return (
    <form
      className="stack near"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(
          { params: { recordingId }, body: { name, role } },
          {
            onSuccess: () => {
              setName("");
              setRole("");
            },
          },
        );
      }}
    >
      <div className="told-file">
        <Field label={said.name} value={name} onChange={setName} wrong={wrongWith(add.error, "/name")} />
        <Field
          label={said.role}
          hint={said.roleHint}
          value={role}
          onChange={setRole}
          wrong={wrongWith(add.error, "/role")}
        />
      </div>
      {add.error === null || add.error.problem.errors.length > 0 ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(add.error)}</p>
        </Notice>
      )}
      <div>
        <Button type="submit" icon="add" isPending={add.isPending}>
          {said.add}
        </Button>
      </div>
    </form>
  );
};
