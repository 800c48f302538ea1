import { useState } from "react";
import { Confirm } from "../components/dialog.tsx";
import { LongField } from "../components/long-field.tsx";
import { Notice } from "../components/notice.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { recordings as words } from "../words/recordings.ts";

const said = words.cuts;

interface Props {
  readonly momentId: string;
  readonly onClose: () => void;
}

/** Takes a moment off for good, with the reason. */
export const RetireMoment = ({ momentId, onClose }: Props) => {
  const [reason, setReason] = useState("");
  const retire = useChange("retireMoment", { changes: ["listCutReviews", "listCuts"] });
  return (
    <Confirm
      title={said.retireTitle}
      action={said.retire}
      isOpen
      isPending={retire.isPending}
      onClose={onClose}
      onConfirm={() =>
        retire.mutate(
          { params: { momentId }, body: { reason } },
          {
            onSuccess: () => {
              say(said.retired);
              onClose();
            },
          },
        )
      }
    >
      <p>{said.retireDetail}</p>
      <LongField label={said.retireReason} value={reason} onChange={setReason} />
      {retire.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(retire.error)}</p>
        </Notice>
      )}
    </Confirm>
  );
};
