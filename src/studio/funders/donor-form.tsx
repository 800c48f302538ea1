import { useState } from "react";
import { Form } from "react-aria-components/Form";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { Confirm, Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormEnd, FormProblem } from "../components/form-end.tsx";
import { Tick } from "../components/tick.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf, wrongWith } from "../shell/failure.ts";
import { useSession } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { funders } from "../words/funders.ts";
import { todayIn } from "../shell/day.ts";

const said = funders.donors;
const pointers = ["/name", "/firstDay", "/lastDay"];

export type Donor = AnswerOf<Operations["readDonor"]>;
export type Level = AnswerOf<Operations["readDonorLevel"]>;

interface AddProps {
  readonly levels: readonly Level[];
  readonly onClose: () => void;
}

/** Somebody gave. */
export const AddDonor = ({ levels, onClose }: AddProps) => {
  const { newsroom } = useSession();
  const add = useChange("addDonor", {
    changes: ["listDonors"],
    onDone: ({ value }) => {
      say(said.saved(value.name));
      onClose();
    },
  });
  const donor = {
    name: "",
    level: levels[0]?.slug ?? "",
    firstDay: todayIn(newsroom.zone),
    lastDay: null,
    isAnonymous: false,
  };
  return (
    <Dialog title={said.add} isOpen onClose={onClose}>
      <Fields
        donor={donor}
        levels={levels}
        error={add.error}
        isPending={add.isPending}
        onClose={onClose}
        onSave={(body) => add.mutate({ body })}
      />
    </Dialog>
  );
};

/** A donor as they are at this moment: told anew, or taken off. */
export const ChangeDonor = ({ donor, levels, onClose }: AddProps & { readonly donor: Donor }) => {
  const params = { donorId: donor.id };
  const fresh = useRead("readDonor", { params });
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const change = useChange("editDonor", {
    changes: ["listDonors", "readDonor"],
    onDone: ({ value }) => {
      say(said.saved(value.name));
      onClose();
    },
  });
  const withdraw = useChange("withdrawDonor", {
    changes: ["listDonors"],
    onDone: () => {
      say(said.withdrawn);
      onClose();
    },
  });
  if (isWithdrawing)
    return (
      <Confirm
        title={said.withdrawTitle(donor.name)}
        action={said.withdrawAction}
        isOpen
        isPending={withdraw.isPending}
        onClose={() => setIsWithdrawing(false)}
        onConfirm={() => withdraw.mutate({ params }, { onError: (error) => say(sentenceOf(error)) })}
      >
        <p>{said.withdrawDetail}</p>
      </Confirm>
    );
  return (
    <Dialog title={said.change(donor.name)} isOpen onClose={onClose}>
      <Waiting read={fresh} lines={4}>
        {(value, etag) => (
          <Fields
            key={etag}
            donor={value}
            levels={levels}
            error={change.error}
            isPending={change.isPending}
            onClose={onClose}
            onWithdraw={() => setIsWithdrawing(true)}
            onSave={(body) => change.mutate({ params, body, ifMatch: etag ?? "" })}
          />
        )}
      </Waiting>
    </Dialog>
  );
};

type Typed = Pick<Donor, "name" | "level" | "firstDay" | "lastDay" | "isAnonymous">;

interface FieldsProps {
  readonly donor: Typed;
  readonly levels: readonly Level[];
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onWithdraw?: () => void;
  readonly onSave: (typed: Typed) => void;
}

const Fields = ({ donor, levels, error, isPending, onClose, onWithdraw, onSave }: FieldsProps) => {
  const [typed, setTyped] = useState<Typed>(donor);
  const { name, level, firstDay, lastDay, isAnonymous } = typed;
  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ name, level, firstDay, lastDay, isAnonymous });
      }}
    >
      <Field
        label={said.name}
        hint={said.nameHint}
        value={name}
        onChange={(value) => setTyped({ ...typed, name: value })}
        autoComplete="off"
        autoFocus
        isRequired
        wrong={wrongWith(error, "/name")}
      />
      <Choice
        label={said.level}
        value={level}
        options={levels.map((one) => ({ value: one.slug, label: one.name }))}
        onChange={(value) => setTyped({ ...typed, level: value })}
      />
      <div className="two-fields">
        <Field
          label={said.firstDay}
          type="date"
          value={firstDay}
          onChange={(value) => setTyped({ ...typed, firstDay: value })}
          isRequired
          wrong={wrongWith(error, "/firstDay")}
        />
        <Field
          label={said.lastDay}
          hint={said.noEnd}
          type="date"
          value={lastDay ?? ""}
          onChange={(value) => setTyped({ ...typed, lastDay: value === "" ? null : value })}
          wrong={wrongWith(error, "/lastDay")}
        />
      </div>
      <Tick isSelected={isAnonymous} onChange={(value) => setTyped({ ...typed, isAnonymous: value })}>
        {said.anonymous}
      </Tick>
      {onWithdraw === undefined ? null : (
        <div>
          <Button look="danger" onPress={onWithdraw}>
            {said.withdraw}
          </Button>
        </div>
      )}
      <FormProblem error={error} fields={pointers} />
      <FormEnd isPending={isPending} onClose={onClose} />
    </Form>
  );
};
