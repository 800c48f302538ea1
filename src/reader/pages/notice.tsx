import type { VNode } from "preact";
import { type Notice, noticeLabels } from "../../newsroom/notice/notice.ts";
import { longInstant } from "../design/time.ts";

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
