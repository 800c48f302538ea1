import type { ComponentChildren, VNode } from "preact";
import type { Notice } from "../../newsroom/notice/notice.ts";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { clock, seconds } from "../design/time.ts";
import { routes } from "../routes.ts";
import { noticedPath, noticeName } from "../view/notice-paths.ts";
import { beginning } from "../view/player-notice.ts";
import { workPath } from "../view/paths.ts";
import { Filled, useSay } from "../design/say.tsx";

/** A correction, clarification …: what it is called, when, what was wrong where it says so, and what is right. */
export const NoticeBox = ({ notice, children }: { notice: Notice; children?: ComponentChildren }): VNode => (
  <aside class="notice" id={noticeName(notice)} aria-label={useSay().notices.kind[notice.kind]}>
    <NoticeText notice={notice} />
    {children}
  </aside>
);

export const NoticeText = ({ notice }: { notice: Notice }): VNode => (
  <>
    <p class="facts">
      <strong>{useSay().notices.kind[notice.kind]}</strong>
      <time datetime={notice.at.toISOString()}>{useSay().format.instant(notice.at)}</time>
    </p>
    <div lang={notice.language}>
      {paragraphsOf(notice.text).map((text, place) => (
        <p key={place}>{text}</p>
      ))}
      {notice.wasWrong !== "" && (
        <p class="was-wrong">
          <span class="label">{useSay().notices.wasWrong}</span> {notice.wasWrong}
        </p>
      )}
    </div>
  </>
);

const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/);

/** Beside a player of the work: what must be said of it, or of a stretch of it that its present cut has. */
export const WorkNotice = ({ notice, work }: { notice: Notice; work: RecordingPage }): VNode => (
  <NoticeBox notice={notice}>
    <p class="facts">
      {notice.span !== null && notice.span.cutId === work.cut?.id && (
        <a href={workPath(work, Math.floor(notice.span.start))} data-seek={seconds(notice.span.start)}>
          {useSay().notices.fromTo(clock(notice.span.start), clock(notice.span.end))}
        </a>
      )}
      <AboutCorrections />
    </p>
  </NoticeBox>
);

const AboutCorrections = (): VNode => <a href={routes.corrections.to({})}>{useSay().notices.about}</a>;

/** Where a stretch of a work plays: the notice is on the work, which is named. */
export const StretchNotice = ({ notice }: { notice: Notice }): VNode => {
  const { work } = notice;
  return (
    <NoticeBox notice={notice}>
      <p class="facts">
        <span>
          <Filled words={useSay().notices.on} with={[<a href={noticedPath(notice)}>{work.title}</a>]} />
        </span>
        <AboutCorrections />
      </p>
    </NoticeBox>
  );
};

/** It stands in full elsewhere. */
export const NoticeLine = ({ notice, href }: { notice: Notice; href: string }): VNode => (
  <p class="notice-line">
    <strong>{useSay().notices.kind[notice.kind]}:</strong>{" "}
    <span lang={notice.language}>{beginning(notice.text)}</span>{" "}
    <a href={href}>{useSay().notices.read[notice.kind]}</a>
  </p>
);
