import type { VNode } from "preact";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import type { Notice, NoticeWeight } from "../../newsroom/notice/notice.ts";
import type { RelatedWorks } from "../../newsroom/story/related.ts";
import { Cards, Facts, languageOf } from "../design/card.tsx";
import { FindIn } from "../design/find.tsx";
import { Crumbs } from "../design/crumbs.tsx";
import { noticeHere } from "../view/notice-paths.ts";
import type { TranscriptView } from "../view/transcript-part.ts";
import type { UsesView } from "../view/uses.ts";
import type { Playing } from "../view/work.ts";
import type { Translation } from "../../newsroom/story/translation.store.ts";
import { AlsoIn } from "./also-in.tsx";
import { InSeries, type SeriesNeighbours } from "./in-series.tsx";
import { RelatedShelves } from "./related-cards.tsx";
import { UsedIn } from "./used-in.tsx";
import { WorkNotice } from "./notice.tsx";
import { Chapters, Making, WorkSide } from "./work-parts.tsx";
import { Stage } from "./stage.tsx";
import { Transcript } from "./transcript-markup.tsx";
import { useSay } from "../design/say.tsx";

export interface WorkView {
  readonly work: RecordingPage;
  readonly playing: Playing;
  readonly atSeconds?: number | undefined;
  readonly section: { readonly name: string; readonly path: string } | null;
  readonly transcript: TranscriptView | null;
  /** Stories that quote it or play of it. */
  readonly uses: readonly UsesView[];
  readonly related: RelatedWorks;
  readonly notices: readonly Notice[];
  /** The same in other languages, itself too; empty where there is none. */
  readonly translations: readonly Translation[];
  readonly beside: SeriesNeighbours;
}

/** A film, an interview or an episode: the room with the player and the words, then what belongs to it on paper. */
export const Work = ({ view }: { view: WorkView }): VNode => (
  <>
    <div class="room">
      <div class={view.transcript ? "wide stage beside" : "wide stage"}>
        <header class="head">
          <WorkCrumbs view={view} />
          <h1 {...languageOf(view.work)}>{view.work.title}</h1>
        </header>
        <Stage
          work={view.work}
          playing={view.playing}
          atSeconds={view.atSeconds}
          notices={view.notices}
          noticeAt={noticeHere}
        />
        <div class="about">
          <WorkNotices view={view} weight="major" />
          {view.work.summary !== "" && (
            <p class="standfirst" {...languageOf(view.work)}>
              {view.work.summary}
            </p>
          )}
          <Facts card={view.work} series={view.work.series?.title} />
          <Tracks view={view} />
          <AlsoIn id={view.work.id} translations={view.translations} />
        </div>
        {view.transcript && <Words view={view.transcript} work={view.work} />}
      </div>
    </div>
    <div class="wide columns">
      <div>
        {view.playing.state === "plays" && <Chapters work={view.work} cut={view.playing.cut} />}
        <InSeries work={view.work} beside={view.beside} />
        <MadeFor work={view.work} />
        <Interviews work={view.work} />
        <UsedIn work={view.work} uses={view.uses} />
        <Making work={view.work} />
        <WorkNotices view={view} weight="minor" />
      </div>
      <WorkSide work={view.work} />
    </div>
    <RelatedShelves related={view.related} without={shownAbove(view)} />
  </>
);

/** What matters much stands near the player; the rest at the foot. */
const WorkNotices = ({ view, weight }: { view: WorkView; weight: NoticeWeight }): VNode | null => {
  const notices = view.notices.filter((notice) => notice.weight === weight);
  return notices.length === 0 ? null : (
    <div class="notices">
      {notices.map((notice) => (
        <WorkNotice key={notice.id} notice={notice} work={view.work} />
      ))}
    </div>
  );
};

/** Works that the page names already. */
const shownAbove = ({ work, uses }: WorkView): (string | undefined)[] => [
  work.madeFor?.id,
  ...work.interviews.map(({ id }) => id),
  ...uses.flatMap(({ items }) => items.map(({ story }) => story.id)),
];

const WorkCrumbs = ({ view }: { view: WorkView }): VNode | null =>
  view.section === null ? null : <Crumbs crumbs={[view.section]} />;

const Words = ({ view, work }: { view: TranscriptView; work: RecordingPage }): VNode => (
  <section class="words" aria-labelledby="words">
    <h2 id="words">{useSay().work.transcript}</h2>
    <FindIn work={work} />
    <Transcript view={view} shared={work.rights.whole} />
    <p class="more">
      <a href={view.path}>{useSay().work.wholeTranscript(view.parts)}</a>
    </p>
  </section>
);

/** What there is for those who cannot hear or see it, or that there is not. */
const Tracks = ({ view }: { view: WorkView }): VNode | null => {
  if (view.playing.state !== "plays") return view.transcript ? null : <NoTranscript view={view} />;
  const say = useSay();
  const { captions, renditions } = view.playing.cut;
  const spoken = captions.filter((track) => track.kind !== "descriptions").map((track) => track.label);
  const described = renditions.some((rendition) => rendition.kind === "description");
  return (
    <>
      <p class="facts">
        <span>{spoken.length > 0 ? say.work.captions(say.format.list(spoken)) : say.work.noCaptions}</span>
        {described && <span>{say.work.described}</span>}
      </p>
      {!view.transcript && <NoTranscript view={view} />}
    </>
  );
};

const NoTranscript = ({ view }: { view: WorkView }): VNode => (
  <p class="note">{useSay().work.noTranscript[view.work.kind]}</p>
);

const MadeFor = ({ work }: { work: RecordingPage }): VNode | null =>
  work.madeFor === null ? null : (
    <section class="shelf">
      <h2>{useSay().work.madeForFilm}</h2>
      <Cards cards={[work.madeFor]} />
    </section>
  );

const Interviews = ({ work }: { work: RecordingPage }): VNode | null =>
  work.interviews.length === 0 ? null : (
    <section class="shelf">
      <h2>{useSay().work.interviewsForFilm}</h2>
      <Cards cards={work.interviews} people />
    </section>
  );
