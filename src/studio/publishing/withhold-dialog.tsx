import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { LongField } from "../components/long-field.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { withholdRevision as said } from "../words/withhold.ts";
import { words } from "../words/words.ts";
import { Refused } from "./refused.tsx";
import { changedByPublishing, type RevisionSummary, type StoryFacts } from "./story-facts.ts";

interface Props {
  readonly story: StoryFacts;
  readonly revision: RevisionSummary;
  readonly onClose: () => void;
}

/** For legal: the words of a revision, out for good. */
export const WithholdDialog = ({ story, revision: { id, number }, onClose }: Props) => {
  const [reason, setReason] = useState("");
  const withhold = useChange("withholdRevision", {
    changes: [...changedByPublishing, "readDraft"],
    onDone: () => {
      say(said.done(number));
      onClose();
    },
  });
  return (
    <Dialog title={said.title(number)} isOpen onClose={onClose} isAlert>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          withhold.mutate({
            params: { storyId: story.id, revisionId: id },
            body: { reason: reason.trim() },
          });
        }}
      >
        <p>{said.detail}</p>
        {story.state === "published" && story.publishedRevisionId === id ? <p>{said.live}</p> : null}
        <LongField
          label={said.reason}
          hint={said.reasonHint}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          isRequired
          autoFocus
        />
        <Refused error={withhold.error} />
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            type="submit"
            look="danger"
            isPending={withhold.isPending}
            isDisabled={reason.trim() === ""}
          >
            {said.act}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
