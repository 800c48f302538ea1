import type { VNode } from "preact";
import type { Notice } from "../../newsroom/notice/notice.ts";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import { languageOf } from "../design/card.tsx";
import { Crumbs } from "../design/crumbs.tsx";
import { FindIn } from "../design/find.tsx";
import { noticePath } from "../view/notice-paths.ts";
import { partPath, workPath } from "../view/paths.ts";
import type { TranscriptView } from "../view/transcript-part.ts";
import { NoticeLine } from "./notice.tsx";
import { Transcript } from "./transcript-markup.tsx";
import { Filled, useSay } from "../design/say.tsx";

export interface TranscriptPageView {
  readonly work: RecordingCard;
  readonly transcript: TranscriptView;
  /** Readers may make moments of it. */
  readonly shared: boolean;
  /** On what stands here, the oldest first. */
  readonly notices: readonly Notice[];
  /** Times lead into the player. */
  readonly plays: boolean;
  readonly downloads: readonly { readonly label: string; readonly path: string }[];
}

/** The transcript to be read, a part at a time. */
export const TranscriptPage = ({ view }: { view: TranscriptPageView }): VNode => {
  const say = useSay().transcript;
  return (
    <div class="wide plain">
      <header class="head">
        <Crumbs crumbs={[{ name: view.work.title, path: workPath(view.work) }]} />
        <h1>
          <Filled words={say.of} with={[<span {...languageOf(view.work)}>{view.work.title}</span>]} />
        </h1>
        <p class="facts">
          <span>{say.ofKind[view.work.kind]}</span>
          {view.transcript.parts > 1 && (
            <span>{say.partOf(view.transcript.part, view.transcript.parts)}</span>
          )}
        </p>
      </header>
      <div class="columns flip">
        <div class="side">
          <FindIn work={view.work} />
          <GoToTime path={view.transcript.path} />
          <Downloads view={view} />
        </div>
        <div class="measure">
          {view.notices.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} href={noticePath(notice)} />
          ))}
          <Transcript
            view={view.transcript}
            shared={view.shared}
            timesTo={view.plays ? workPath(view.work) : undefined}
            heading="h2"
          />
          <PartLinks transcript={view.transcript} />
        </div>
      </div>
    </div>
  );
};

const Downloads = ({ view }: { view: TranscriptPageView }): VNode | null =>
  view.downloads.length === 0 ? null : (
    <p class="facts">
      {view.downloads.map((download) => (
        <a key={download.path} href={download.path}>
          {download.label}
        </a>
      ))}
    </p>
  );

const GoToTime = ({ path }: { path: string }): VNode => (
  <form class="find to-time" action={path}>
    <label>
      {useSay().transcript.wordsAt}
      <input name="t" required placeholder="12:34" autocomplete="off" maxlength={12} />
    </label>
    <button class="light">{useSay().transcript.go}</button>
  </form>
);

export const PartLinks = ({ transcript }: { transcript: TranscriptView }): VNode | null =>
  transcript.parts === 1 ? null : (
    <nav class="pages more" aria-label={useSay().transcript.parts}>
      {transcript.part > 1 ? (
        <a rel="prev" href={partPath(transcript.path, transcript.part - 1)}>
          {useSay().transcript.part(transcript.part - 1)}
        </a>
      ) : (
        <span />
      )}
      {transcript.part < transcript.parts && (
        <a rel="next" href={partPath(transcript.path, transcript.part + 1)}>
          {useSay().transcript.part(transcript.part + 1)}
        </a>
      )}
    </nav>
  );
