import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { publishing } from "../words/publishing.ts";
import type { Amended } from "./amended.ts";
import { type Corrected, type NewNotice, placesOf, saidOf, spanOf } from "./new-notice.ts";
import { Refused } from "./refused.tsx";
import { changedByPublishing } from "./story-facts.ts";

const said = publishing.notices;

interface Props {
  readonly on: Corrected;
  readonly amended: Amended | null;
  readonly notice: NewNotice;
  readonly publishes: boolean;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** The notice as readers will have it, before it stands for ever. */
export const LookAtNotice = ({ on, amended, notice, publishes, onBack, onClose }: Props) => {
  const { add, isPending, error } = useAdding(onClose);
  const next = publishes ? amended?.next : undefined;
  return (
    <div className="stack">
      <blockquote className="notice-look">
        <strong>{said.kinds[notice.kind].label}</strong>
        {notice.wasWrong.trim() === "" ? null : <p>{said.was(notice.wasWrong.trim())}</p>}
        <p>{notice.text.trim()}</p>
      </blockquote>
      <div>
        <strong>{said.where}</strong>
        <ul className="consequences">
          {placesOf(on, notice).map((place) => (
            <li key={place}>{place}</li>
          ))}
        </ul>
      </div>
      <Notice kind="warn" title={said.lookTitle}>
        <p>{said.lookDetail}</p>
        {next === undefined ? null : <p>{said.withPublishing(next.number)}</p>}
      </Notice>
      <Refused error={error} />
      <div className="actions">
        <Button onPress={onBack} autoFocus>
          {said.back}
        </Button>
        <Button look="primary" isPending={isPending} onPress={() => add(on, notice, next?.id)}>
          {next === undefined ? said.add : said.addAndPublish}
        </Button>
      </div>
    </div>
  );
};

/** Adds it to what it is on, alone or with the amended revision. */
const useAdding = (onClose: () => void) => {
  const onDone = (): void => {
    say(said.added);
    onClose();
  };
  const toStory = useChange("addStoryNotice", { changes: changedByPublishing, onDone });
  const withRevision = useChange("publishWithNotice", { changes: changedByPublishing, onDone });
  const toRecording = useChange("addRecordingNotice", { changes: ["listRecordingNotices"], onDone });
  const add = (on: Corrected, notice: NewNotice, revisionId: string | undefined): void => {
    const body = saidOf(notice);
    if ("recordingId" in on) toRecording.mutate({ params: on, body: { ...body, ...spanOf(notice) } });
    else if (revisionId === undefined) toStory.mutate({ params: on, body });
    else withRevision.mutate({ params: on, body: { revisionId, notice: body } });
  };
  const all = [toStory, withRevision, toRecording];
  return {
    add,
    isPending: all.some((change) => change.isPending),
    error: all.find((change) => change.error !== null)?.error ?? null,
  };
};
