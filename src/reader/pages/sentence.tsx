import type { VNode } from "preact";
import type { Notice } from "../../newsroom/notice/notice.ts";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import type { PlacedSentence } from "../../newsroom/transcript/transcript.store.ts";
import { languageOf } from "../design/card.tsx";
import { Crumbs } from "../design/crumbs.tsx";
import { clock } from "../design/time.ts";
import { noticePath } from "../view/notice-paths.ts";
import { transcriptPath, workPath } from "../view/paths.ts";
import { isOfParts, noticesOnStretch } from "../view/player-notice.ts";
import type { TranscriptView } from "../view/transcript-part.ts";
import type { Playing } from "../view/work.ts";
import { StretchNotice } from "./notice.tsx";
import { long } from "./said.ts";
import { NoMoreSharing, ShareForm } from "./share-form.tsx";
import { Stage } from "./stage.tsx";
import { PartLinks } from "./transcript.tsx";
import { Transcript } from "./transcript-markup.tsx";
import { useSay } from "../design/say.tsx";

export interface SentencePageView {
  readonly work: RecordingPage;
  readonly playing: Playing;
  readonly sentence: PlacedSentence;
  /** It and what follows, as far as one moment may reach. */
  readonly upTo: readonly PlacedSentence[];
  readonly transcript: TranscriptView;
  /** On the work, the oldest first. */
  readonly notices: readonly Notice[];
}

/** On the whole work, or on a stretch in which the sentence is said. */
const noticesOnSentence = ({ work, sentence, notices }: SentencePageView): Notice[] => {
  const { start, end } = sentence;
  if (work.cut === null || start === null || end === null)
    return notices.filter((notice) => notice.span === null && isOfParts(notice));
  return noticesOnStretch(notices, { cutId: work.cut.id, start, end })
    .map(({ notice }) => notice)
    .filter(isOfParts);
};

/** One sentence: said, playable, to be shared, and in its place among the others. */
export const SentencePage = ({ view }: { view: SentencePageView }): VNode => {
  const say = useSay();
  return (
    <>
      <div class="room">
        <div class="wide stage two">
          <Crumbs
            crumbs={[
              { name: view.work.title, path: workPath(view.work) },
              { name: say.transcript.name, path: transcriptPath(view.work) },
            ]}
          />
          <h1 class="quiet">
            {say.works.speakerIn(view.sentence.speaker.name ?? say.transcript.spoken, view.work.title)}
          </h1>
          <Stage
            work={view.work}
            playing={view.playing}
            atSeconds={view.sentence.start === null ? undefined : view.sentence.start / 1000}
            notices={view.notices}
            noticeAt={noticePath}
          />
          <div class="said">
            <blockquote {...long(view.sentence.text)} {...languageOf(view.sentence)}>
              <p>{view.sentence.text}</p>
            </blockquote>
            <p class="facts">
              {view.sentence.speaker.name !== null && <strong>{view.sentence.speaker.name}</strong>}
              <a href={workPath(view.work, view.sentence.start)}>
                <span {...languageOf(view.work)}>{view.work.title}</span>
                {view.sentence.start !== null && `, ${say.transcript.at(clock(view.sentence.start))}`}
              </a>
            </p>
            {noticesOnSentence(view).map((notice) => (
              <StretchNotice key={notice.id} notice={notice} />
            ))}
          </div>
        </div>
      </div>
      <div class="wide columns flip">
        <div class="side">
          {view.upTo.length > 0 &&
            (view.work.rights.whole ? (
              <ShareForm cutId={view.transcript.cutId} sentence={view.sentence} upTo={view.upTo} />
            ) : (
              <NoMoreSharing rights={view.work.rights} />
            ))}
        </div>
        <section class="shelf">
          <h2>{say.transcript.inContext}</h2>
          <div class="measure">
            <Transcript
              view={view.transcript}
              shared={view.work.rights.whole}
              current={view.sentence.number}
              timesTo={view.playing.state === "plays" ? workPath(view.work) : undefined}
            />
            <PartLinks transcript={view.transcript} />
          </div>
        </section>
      </div>
    </>
  );
};
