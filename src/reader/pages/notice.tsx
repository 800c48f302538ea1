import type { VNode } from "preact";
import { type Notice, noticeLabels } from "../../newsroom/notice/notice.ts";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { clock, longInstant, seconds } from "../design/time.ts";
import { workPath } from "../view/paths.ts";

/** A correction, clarification …: what it is called, when, what was wrong where it says so, and what is right. */
export const NoticeBox = ({ notice }: { notice: Notice }): VNode => (
  <aside class="notice" id={`notice-${notice.id}`} aria-label={noticeLabels[notice.kind]}>
    <NoticeText notice={notice} />
  </aside>
);

export const NoticeText = ({ notice }: { notice: Notice }): VNode => (
  <>
    <p class="facts">
      <strong>{noticeLabels[notice.kind]}</strong>
      <time datetime={notice.at.toISOString()}>{longInstant(notice.at)}</time>
    </p>
    <div lang={notice.language}>
      {paragraphsOf(notice.text).map((text, place) => (
        <p key={place}>{text}</p>
      ))}
      {notice.wasWrong !== "" && (
        <p class="was-wrong">
          <span class="label">What was wrong:</span> {notice.wasWrong}
        </p>
      )}
    </div>
  </>
);

const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/);

/** Beside a player: what must be said of the recording, or of a stretch of it that its present cut has. */
export const WorkNotice = ({ notice, work }: { notice: Notice; work: RecordingPage }): VNode => (
  <aside class="notice" id={`notice-${notice.id}`} aria-label={noticeLabels[notice.kind]}>
    <NoticeText notice={notice} />
    {notice.span !== null && notice.span.cutId === work.cut?.id && (
      <p class="facts">
        <a href={workPath(work, Math.floor(notice.span.start))} data-seek={seconds(notice.span.start)}>
          From {clock(notice.span.start)} to {clock(notice.span.end)}
        </a>
      </p>
    )}
  </aside>
);
