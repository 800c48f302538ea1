import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Confirm, Dialog } from "../components/dialog.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf, wrongWith } from "../shell/failure.ts";
import { useSession } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { funders } from "../words/funders.ts";
import { FormEnd, FormProblem } from "../components/form-end.tsx";
import type { Credit, Funder } from "./credit.ts";
import { type CreditDraft, draftOf, newDraft, saidIn, scopeIn } from "./credit-draft.ts";
import { CreditFields } from "./credit-fields.tsx";
import { todayIn } from "../shell/day.ts";

const said = funders.credit;
const changes = ["listFundingCredits", "readFundingCredit", "readFundingHistory"] as const;
const pointers = ["/wording", "/firstDay", "/lastDay", "/scope/id"];

interface AddProps {
  readonly funders: readonly Funder[];
  /** Whom it is for, where that is known already. */
  readonly funder: string;
  readonly onClose: () => void;
}

/** Somebody is thanked: how, where, on which days. */
export const AddCredit = ({ funders: all, funder, onClose }: AddProps) => {
  const { newsroom } = useSession();
  const [draft, setDraft] = useState(() => newDraft(funder, todayIn(newsroom.zone)));
  const add = useChange("addFundingCredit", {
    changes,
    onDone: () => {
      say(said.saved);
      onClose();
    },
  });
  const scope = scopeIn(draft);
  return (
    <Dialog title={said.add} isOpen isBroad onClose={onClose}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          if (scope !== null && draft.funder !== "")
            add.mutate({ body: { ...saidIn(draft), funder: draft.funder, scope } });
        }}
      >
        <CreditFields
          draft={draft}
          funders={all}
          wrong={(pointer) => wrongWith(add.error, pointer)}
          onChange={setDraft}
        />
        <FormProblem error={add.error} fields={pointers} />
        <FormEnd
          isPending={add.isPending}
          isDisabled={scope === null || draft.funder === ""}
          onClose={onClose}
        />
      </Form>
    </Dialog>
  );
};

/** An acknowledgement as it is at this moment, to be reworded, ended or taken off. */
export const ChangeCredit = ({
  credit,
  onClose,
}: {
  readonly credit: Credit;
  readonly onClose: () => void;
}) => {
  const params = { creditId: credit.id };
  const fresh = useRead("readFundingCredit", { params });
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const withdraw = useChange("withdrawFundingCredit", {
    changes: ["listFundingCredits", "readFundingHistory"],
    onDone: () => {
      say(said.withdrawn);
      onClose();
    },
  });
  if (isWithdrawing)
    return (
      <Confirm
        title={said.withdrawTitle}
        action={said.withdrawAction}
        isOpen
        isPending={withdraw.isPending}
        onClose={() => setIsWithdrawing(false)}
        onConfirm={() => withdraw.mutate({ params }, { onError: (error) => say(sentenceOf(error)) })}
      >
        <p>“{credit.wording}”</p>
        <p>{said.withdrawDetail}</p>
      </Confirm>
    );
  return (
    <Dialog title={said.title} isOpen isBroad onClose={onClose}>
      <Waiting read={fresh} lines={6}>
        {(value, etag) => (
          <Change
            key={etag}
            credit={value}
            etag={etag ?? ""}
            onClose={onClose}
            onWithdraw={() => setIsWithdrawing(true)}
          />
        )}
      </Waiting>
    </Dialog>
  );
};

interface ChangeProps {
  readonly credit: Credit;
  readonly etag: string;
  readonly onClose: () => void;
  readonly onWithdraw: () => void;
}

const Change = ({ credit, etag, onClose, onWithdraw }: ChangeProps) => {
  const [draft, setDraft] = useState<CreditDraft>(() => draftOf(credit));
  const change = useChange("editFundingCredit", {
    changes,
    onDone: () => {
      say(said.saved);
      onClose();
    },
  });
  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ params: { creditId: credit.id }, body: saidIn(draft), ifMatch: etag });
      }}
    >
      <CreditFields
        draft={draft}
        funders={null}
        wrong={(pointer) => wrongWith(change.error, pointer)}
        onChange={setDraft}
      />
      <FormProblem error={change.error} fields={pointers} />
      <div>
        <Button look="danger" onPress={onWithdraw}>
          {said.withdraw}
        </Button>
      </div>
      <FormEnd isPending={change.isPending} onClose={onClose} />
    </Form>
  );
};
