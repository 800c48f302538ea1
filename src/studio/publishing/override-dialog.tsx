import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { words } from "../words/words.ts";
import { publishing } from "../words/publishing.ts";
import { gateName } from "./gate-name.ts";
import { LongField } from "../components/long-field.tsx";
import type { Override } from "./overrides.ts";
import type { GateFailure } from "./story-facts.ts";

const said = publishing.gates;

interface Props {
  readonly failure: GateFailure;
  readonly onClose: () => void;
  readonly onKeep: (override: Override) => void;
}

/** One failure that somebody lets through and answers for: not without a reason. */
export const OverrideDialog = ({ failure, onClose, onKeep }: Props) => {
  const [reason, setReason] = useState("");
  return (
    <Dialog title={said.overrideTitle(gateName(failure.gate))} isOpen onClose={onClose}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== "") onKeep({ gate: failure.gate, part: failure.part, reason: reason.trim() });
        }}
      >
        <p>
          <strong>{failure.problem}</strong>
        </p>
        <p>{said.overrideDetail}</p>
        <LongField
          label={said.reason}
          value={reason}
          onChange={setReason}
          maxLength={500}
          isRequired
          autoFocus
        />
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" look="danger" isDisabled={reason.trim() === ""}>
            {said.keep}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
