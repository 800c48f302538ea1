import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { words } from "../words/words.ts";
import { publishing } from "../words/publishing.ts";
import { LongField } from "../components/long-field.tsx";
import { Refused } from "./refused.tsx";
import { changedByPublishing } from "./story-facts.ts";

const said = publishing.goOut;

interface Props {
  readonly storyId: string;
  readonly onClose: () => void;
}

/** Takes a story off, with the reason that readers are told. */
export const WithdrawDialog = ({ storyId, onClose }: Props) => {
  const [reason, setReason] = useState("");
  const withdraw = useChange("withdrawStory", {
    changes: changedByPublishing,
    onDone: () => {
      say(said.withdrawn);
      onClose();
    },
  });
  return (
    <Dialog title={said.withdrawTitle} isOpen onClose={onClose} isAlert>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          withdraw.mutate({ params: { storyId }, body: { reason: reason.trim() } });
        }}
      >
        <p>{said.withdrawDetail}</p>
        <LongField
          label={said.withdrawReason}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          isRequired
          autoFocus
        />
        <Refused error={withdraw.error} />
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            type="submit"
            look="danger"
            isPending={withdraw.isPending}
            isDisabled={reason.trim() === ""}
          >
            {said.withdrawConfirm}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
