import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Choice } from "../components/choice.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormEnd, FormProblem } from "../components/form-end.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { letters } from "../words/letters.ts";

const said = letters.suppress;
const reasons = ["request", "complaint", "hard-bounce"] as const;

/** Nothing is ever sent to an address again. */
export const Suppress = ({ onClose }: { readonly onClose: () => void }) => {
  const [address, setAddress] = useState("");
  const [reason, setReason] = useState<(typeof reasons)[number]>("request");
  const [note, setNote] = useState("");
  const suppress = useChange("suppressAddress", {
    changes: ["listLetterLists", "countSubscribers"],
    onDone: () => {
      say(said.done);
      onClose();
    },
  });
  return (
    <Dialog title={said.title} isOpen onClose={onClose}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          suppress.mutate({ body: { address, reason, note } });
        }}
      >
        <p className="soft">{said.detail}</p>
        <Field
          label={said.address}
          type="email"
          value={address}
          onChange={setAddress}
          autoComplete="off"
          autoFocus
          isRequired
          wrong={wrongWith(suppress.error, "/address")}
        />
        <Choice
          label={said.reason}
          value={reason}
          options={reasons.map((one) => ({ value: one, label: said.reasons[one] }))}
          onChange={setReason}
        />
        <Field label={said.note} hint={said.noteHint} value={note} onChange={setNote} />
        <FormProblem error={suppress.error} fields={["/address"]} />
        <FormEnd action={said.action} isPending={suppress.isPending} onClose={onClose} />
      </Form>
    </Dialog>
  );
};
