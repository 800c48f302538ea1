import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { words } from "../words/words.ts";
import { publishing } from "../words/publishing.ts";
import { Consequences, type GoingOut } from "./consequences.tsx";
import { Refused } from "./refused.tsx";
import { changedByPublishing } from "./story-facts.ts";

const said = publishing.goOut;

interface Props extends GoingOut {
  readonly onClose: () => void;
}

/** Before everybody can read it: what will happen, in whose name. */
export const PublishDialog = ({ onClose, ...goingOut }: Props) => {
  const { story, revision, overrides } = goingOut;
  const [note, setNote] = useState("");
  const publish = useChange("publishStory", {
    changes: changedByPublishing,
    onDone: () => {
      say(said.published, null, { label: said.lookAtIt, url: story.url });
      onClose();
    },
  });
  return (
    <Dialog title={said.publishTitle} isOpen onClose={onClose} isAlert>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          publish.mutate({
            params: { storyId: story.id },
            body: { revisionId: revision.id, note: note.trim(), overrides: [...overrides] },
          });
        }}
      >
        <Consequences {...goingOut} />
        <Field label={said.note} hint={said.noteHint} value={note} onChange={setNote} maxLength={500} />
        <Refused error={publish.error} />
        <div className="actions">
          <Button onPress={onClose} autoFocus>
            {words.common.cancel}
          </Button>
          <Button type="submit" look="primary" isPending={publish.isPending}>
            {said.publishConfirm}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
