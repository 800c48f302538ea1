import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Confirm, Dialog } from "../components/dialog.tsx";
import { LongField } from "../components/long-field.tsx";
import { Notice } from "../components/notice.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { recordings as said } from "../words/recordings.ts";
import { words } from "../words/words.ts";
import type { Recording } from "./facts-form.tsx";

const shows = ["readRecording", "listRecordings"] as const;

/** What can be done with how it stands: shown to the public, taken off. */
export const Standing = ({ recording }: { readonly recording: Recording }) => {
  const may = useMay();
  const [asked, setAsked] = useState<"publish" | "withdraw" | null>(null);
  const { state, address } = recording;
  return (
    <>
      {state === "published" ? (
        <a className="button" href={address} target="_blank" rel="noopener">
          {said.onSite}
        </a>
      ) : null}
      {state !== "published" && may("recording.publish") ? (
        <Button look="primary" onPress={() => setAsked("publish")}>
          {said.publish}
        </Button>
      ) : null}
      {state === "published" && may("recording.withdraw") ? (
        <Button look="danger" onPress={() => setAsked("withdraw")}>
          {said.withdraw}
        </Button>
      ) : null}
      {asked === "publish" ? <Publish recording={recording} onClose={() => setAsked(null)} /> : null}
      {asked === "withdraw" ? <Withdraw recording={recording} onClose={() => setAsked(null)} /> : null}
    </>
  );
};

interface Props {
  readonly recording: Recording;
  readonly onClose: () => void;
}

const Publish = ({ recording: { id, title }, onClose }: Props) => {
  const publish = useChange("publishRecording", { changes: shows });
  return (
    <Dialog title={said.publishAsk(title)} isOpen onClose={onClose}>
      <p>{said.publishDetail}</p>
      {publish.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(publish.error)}</p>
        </Notice>
      )}
      <div className="actions">
        <Button onPress={onClose}>{words.common.cancel}</Button>
        <Button
          look="primary"
          isPending={publish.isPending}
          onPress={() =>
            publish.mutate(
              { params: { recordingId: id } },
              {
                onSuccess: ({ value }) => {
                  say([said.published(title), ...value.warnings].join(" "));
                  onClose();
                },
              },
            )
          }
        >
          {said.publish}
        </Button>
      </div>
    </Dialog>
  );
};

const Withdraw = ({ recording: { id, title }, onClose }: Props) => {
  const [reason, setReason] = useState("");
  const withdraw = useChange("withdrawRecording", { changes: shows });
  return (
    <Confirm
      title={said.withdrawAsk(title)}
      action={said.withdraw}
      isOpen
      isPending={withdraw.isPending}
      onClose={onClose}
      onConfirm={() =>
        withdraw.mutate(
          { params: { recordingId: id }, body: { reason } },
          {
            onSuccess: () => {
              say(said.withdrawn(title));
              onClose();
            },
          },
        )
      }
    >
      <p>{said.withdrawDetail}</p>
      <LongField label={said.withdrawReason} value={reason} onChange={setReason} />
      {withdraw.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(withdraw.error)}</p>
        </Notice>
      )}
    </Confirm>
  );
};
