import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { useSession } from "../shell/session.tsx";
import { words } from "../words/words.ts";
import { publishing } from "../words/publishing.ts";
import type { ApprovalKind } from "./approval-kind.ts";
import { Refused } from "./refused.tsx";
import { changedByPublishing, type RevisionSummary } from "./story-facts.ts";

const said = publishing.approvals;

const operationFor = {
  editor: "approveEditor",
  "fact-checker": "approveFactChecker",
  legal: "approveLegal",
} as const;

interface Props {
  readonly storyId: string;
  readonly revision: RevisionSummary;
  readonly kind: ApprovalKind;
  readonly onClose: () => void;
}

/** Before somebody puts their name to a revision. */
export const SignDialog = ({ storyId, revision, kind, onClose }: Props) => {
  const { staff } = useSession();
  const [note, setNote] = useState("");
  const sign = useChange(operationFor[kind], {
    changes: changedByPublishing,
    onDone: () => {
      say(said.signed(revision.number));
      onClose();
    },
  });
  return (
    <Dialog title={said.signTitle(said.kinds[kind], revision.number)} isOpen onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          sign.mutate({ params: { storyId, revisionId: revision.id }, body: { note: note.trim() } });
        }}
      >
        <p>{said.signDetail(staff.name)}</p>
        <Field label={said.note} value={note} onChange={setNote} maxLength={500} />
        <Refused error={sign.error} />
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" look="primary" isPending={sign.isPending}>
            {said.confirm}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
