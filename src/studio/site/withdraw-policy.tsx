import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Notice } from "../components/notice.tsx";
import { say } from "../components/toast.tsx";
import { LongField } from "../components/long-field.tsx";
import { useChange } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { site } from "../words/site.ts";
import { words } from "../words/words.ts";
import type { Policy } from "./policy-state.ts";

const said = site.policies;

interface Props {
  readonly policy: Policy;
  readonly onClose: () => void;
}

/** Takes a policy off, with a reason that its address tells. */
export const WithdrawPolicy = ({ policy, onClose }: Props) => {
  const [reason, setReason] = useState("");
  const withdraw = useChange("withdrawPolicy", {
    changes: ["readPolicy", "listPolicies"],
    onDone: () => {
      say(said.withdrawn);
      onClose();
    },
  });
  return (
    <Dialog title={said.withdrawTitle(policy.title)} isOpen onClose={onClose} isAlert>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          withdraw.mutate({ params: { policy: policy.slug }, body: { reason } });
        }}
      >
        <LongField label={said.reason} value={reason} onChange={setReason} autoFocus isRequired />
        {withdraw.error === null ? null : (
          <Notice kind="bad" isNews>
            <p>{sentenceOf(withdraw.error)}</p>
          </Notice>
        )}
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" look="danger" isPending={withdraw.isPending}>
            {said.withdraw}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
