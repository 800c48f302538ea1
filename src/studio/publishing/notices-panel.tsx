import { useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Section } from "../components/section.tsx";
import { useRead } from "../shell/ask.ts";
import { Instant } from "../shell/instant.tsx";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { publishing } from "../words/publishing.ts";
import { CorrectDialog } from "./correct-dialog.tsx";
import type { Corrected } from "./new-notice.ts";
import { showTime } from "./span-time.ts";

const said = publishing.notices;

type Notice = AnswerOf<Operations["listStoryNotices"]>["items"][number];

/** The notices of a published story or recording, and the way to a further one. */
export const NoticesPanel = ({ on }: { readonly on: Corrected }) => {
  const may = useMay();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const ofStory = useRead(
    "listStoryNotices",
    { params: { storyId: "storyId" in on ? on.storyId : "" } },
    { isWanted: "storyId" in on },
  );
  const ofRecording = useRead(
    "listRecordingNotices",
    { params: { recordingId: "recordingId" in on ? on.recordingId : "" } },
    { isWanted: "recordingId" in on },
  );
  return (
    <Section
      title={said.title}
      actions={
        may("notice.add") ? <Button onPress={() => setIsCorrecting(true)}>{said.correct}</Button> : null
      }
    >
      <Waiting read={"storyId" in on ? ofStory : ofRecording} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{said.none}</p>
          ) : (
            <ul className="lines">
              {items.map((notice) => (
                <li key={notice.id}>
                  <Line notice={notice} />
                </li>
              ))}
            </ul>
          )
        }
      </Waiting>
      {isCorrecting ? <CorrectDialog on={on} onClose={() => setIsCorrecting(false)} /> : null}
    </Section>
  );
};

const Line = ({ notice }: { readonly notice: Notice }) => (
  <div className="what">
    <strong>{said.kinds[notice.kind].label}</strong>{" "}
    {notice.span === null ? null : (
      <span className="tag">{said.stretch(showTime(notice.span.start), showTime(notice.span.end))}</span>
    )}
    {notice.wasWrong === "" ? null : <p>{said.was(notice.wasWrong)}</p>}
    <p className="signed">{notice.text}</p>
    <p>
      <Instant at={notice.at} />
      {notice.approvedBy === null ? "" : `, ${said.by(notice.approvedBy)}`}
      {notice.revisionBefore === null || notice.revisionAfter === null
        ? ""
        : `, ${said.revisions(notice.revisionBefore, notice.revisionAfter)}`}
    </p>
  </div>
);
