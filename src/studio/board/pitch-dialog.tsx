import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { useChange } from "../shell/ask.ts";
import { sentenceOf, wrongWith } from "../shell/failure.ts";
import { board } from "../words/board.ts";
import { words } from "../words/words.ts";

const said = board.pitch;

/** A headline and a line make a pitch. */
export const PitchDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [headline, setHeadline] = useState("");
  const [pitch, setPitch] = useState("");
  const make = useChange("pitchStory", { changes: ["listBoard"], onDone: onClose });
  return (
    <Dialog title={said.title} isOpen onClose={onClose}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate({ body: { headline, pitch } });
        }}
      >
        <Field
          label={said.headline}
          value={headline}
          onChange={setHeadline}
          wrong={wrongWith(make.error, "/headline")}
          maxLength={300}
          autoFocus
          autoComplete="off"
          isRequired
        />
        <Field
          label={said.line}
          hint={said.hint}
          value={pitch}
          onChange={setPitch}
          maxLength={500}
          autoComplete="off"
        />
        {make.error === null || wrongWith(make.error, "/headline") !== null ? null : (
          <Notice kind="bad" isNews>
            <p>{sentenceOf(make.error)}</p>
          </Notice>
        )}
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" look="primary" isPending={make.isPending}>
            {said.make}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
