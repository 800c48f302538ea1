import type { VNode } from "preact";
import type { Notice, NoticeWeight } from "../../newsroom/notice/notice.ts";
import { transcriptFilePath } from "../../newsroom/podcast/paths.ts";
import type { PlaceInShow } from "../../newsroom/podcast/show.ts";
import { languageOf } from "../design/card.tsx";
import { Crumbs } from "../design/crumbs.tsx";
import { FindIn } from "../design/find.tsx";
import { Picture } from "../design/picture.tsx";
import { useSay } from "../design/say.tsx";
import { clock, isoDuration } from "../design/time.ts";
import { routes } from "../routes.ts";
import { workPath } from "../view/paths.ts";
import { listenAttributes, ListenPress, type ListenView } from "./listen-markup.tsx";
import { WorkNotice } from "./notice.tsx";
import { RelatedShelves } from "./related-cards.tsx";
import { Transcript } from "./transcript-markup.tsx";
import { UsedIn } from "./used-in.tsx";
import { Chapters, Making, WorkSide } from "./work-parts.tsx";
import type { WorkView } from "./work.tsx";

export interface EpisodeView extends WorkView {
  readonly place: PlaceInShow;
  readonly crumbs: readonly { readonly name: string; readonly path: string }[];
  readonly listen: ListenView;
}

/** An episode: the room with what it is and its words, then what belongs to it on paper. */
export const Episode = ({ view }: { view: EpisodeView }): VNode => (
  <>
    <div class="room">
      <div class={view.transcript ? "wide stage beside" : "wide stage"}>
        <header class="head">
          <Crumbs crumbs={view.crumbs} />
          <h1 {...languageOf(view.work)}>{view.work.title}</h1>
        </header>
        <Listen view={view} />
        <div class="about">
          <Notices view={view} weight="major" />
          {view.work.summary !== "" && (
            <p class="standfirst" {...languageOf(view.work)}>
              {view.work.summary}
            </p>
          )}
          {view.work.cut !== null && <Chapters work={view.work} cut={view.work.cut} />}
        </div>
        {view.transcript && <Words view={view} />}
      </div>
    </div>
    <div class="wide columns">
      <div>
        <Bites view={view} />
        <UsedIn work={view.work} uses={view.uses} />
        <Making work={view.work} />
        <Notices view={view} weight="minor" />
      </div>
      <WorkSide work={view.work} />
    </div>
    <RelatedShelves
      related={view.related}
      without={view.uses.flatMap(({ items }) => items.map(({ story }) => story.id))}
    />
  </>
);

/** The picture, when it came out, and the presses: listen, download. */
const Listen = ({ view }: { view: EpisodeView }): VNode => {
  const { work, place, listen } = view;
  const { podcasts: words, format, works, runningTime } = useSay();
  const picture = place.show?.picture ?? work.poster;
  const number = work.episodeNumber;
  return (
    <section class="listen" {...listenAttributes(listen)} aria-label={words.listen}>
      {picture && (
        <Picture class="cover" picture={picture} sizes="(min-width:44rem) 16rem,40vw" eager decorative />
      )}
      <div>
        <p class="facts">
          {place.episodeKind !== "full" && <span>{words.kind[place.episodeKind]}</span>}
          {number !== null && (
            <span>
              {work.season === null ? works.episode(number) : works.placeInSeason(work.season, number)}
            </span>
          )}
          {work.publishedAt && (
            <time datetime={work.publishedAt.toISOString()}>{format.dayOf(work.publishedAt)}</time>
          )}
          <time datetime={isoDuration(listen.length)}>{runningTime(listen.length)}</time>
          {place.show?.explicit && <span>{words.explicit}</span>}
        </p>
        <p class="presses">
          <ListenPress view={listen} />
          <a
            class="button light"
            href={routes.episodeAudio.to({ id: work.id })}
            download={`${work.slug}.m4a`}
          >
            {words.download}
          </a>
          <span class="note">
            {words.size(((place.enclosure?.bytes ?? 0) / 1_000_000).toFixed(1))}
            <span class="goes-on" data-listen-at={words.goesOnAt("{time}")} hidden />
          </span>
        </p>
        <noscript>
          <audio controls preload="none" src={routes.episodeAudio.to({ id: work.id })}>
            <track kind="captions" src={transcriptFilePath(work.id, "vtt")} srclang={work.language} />
          </audio>
          <p class="note">{words.withoutScript}</p>
        </noscript>
      </div>
    </section>
  );
};

const Notices = ({ view, weight }: { view: EpisodeView; weight: NoticeWeight }): VNode | null => {
  const notices = view.notices.filter((notice: Notice) => notice.weight === weight);
  return notices.length === 0 ? null : (
    <div class="notices">
      {notices.map((notice) => (
        <WorkNotice key={notice.id} notice={notice} work={view.work} />
      ))}
    </div>
  );
};

const Words = ({ view }: { view: EpisodeView }): VNode | null => {
  const words = useSay().podcasts;
  return view.transcript === null ? null : (
    <section class="words" aria-labelledby="words">
      <h2 id="words">{words.transcript}</h2>
      <FindIn work={view.work} />
      <Transcript view={view.transcript} shared={view.work.rights.whole} />
      <p class="more">
        <a href={view.transcript.path}>{words.wholeTranscript(view.transcript.parts)}</a>
      </p>
    </section>
  );
};

/** Moments that stand for the episode: each plays in place, and has a page of its own. */
const Bites = ({ view: { work, place } }: { view: EpisodeView }): VNode | null =>
  place.bites.length === 0 ? null : (
    <section class="shelf bites">
      <h2>{useSay().podcasts.bites}</h2>
      <ul>
        {place.bites.map((bite) => (
          <li key={bite.momentId}>
            <a href={workPath(work, Math.floor(bite.start))} data-seek={String(bite.start / 1000)}>
              {clock(bite.start)}
            </a>
            <blockquote {...languageOf(work)}>
              <p>
                <a href={routes.moment.to({ id: bite.momentId })}>{bite.text || bite.title}</a>
              </p>
            </blockquote>
            {bite.title !== "" && bite.text !== "" && <p class="note">{bite.title}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
