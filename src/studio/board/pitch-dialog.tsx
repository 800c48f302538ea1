import { useState } from "react";
import { DialogForm } from "../components/change-this.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { useChange } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { board } from "../words/board.ts";

const said = board.pitch;

/** A headline and a line make a pitch. */
export const PitchDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [headline, setHeadline] = useState("");
  const [pitch, setPitch] = useState("");
  const make = useChange("pitchStory", { changes: ["listBoard"], onDone: onClose });
  return (
    <Dialog title={said.title} isOpen onClose={onClose}>
      <DialogForm
        pointers={["/headline"]}
        error={make.error}
        isPending={make.isPending}
        onClose={onClose}
        action={said.make}
        onSubmit={() => {
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
      </DialogForm>
    </Dialog>
  );
};
