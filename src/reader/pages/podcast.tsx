import type { VNode } from "preact";
import type { EpisodeList as Episodes } from "../../newsroom/podcast/episode.store.ts";
import type { Show } from "../../newsroom/podcast/show.ts";
import { Crumbs } from "../design/crumbs.tsx";
import { Outward } from "../design/outward.tsx";
import { Picture } from "../design/picture.tsx";
import { useSay } from "../design/say.tsx";
import { routes } from "../routes.ts";
import { EpisodeList } from "./episode-list.tsx";

export interface PodcastView {
  readonly show: Show;
  readonly episodes: Episodes;
  /** Published episodes in all. */
  readonly count: number;
  /** It is a further page of the list. */
  readonly further: boolean;
}

/** A show: what it is, where to subscribe, and its episodes. */
export const Podcast = ({ view }: { view: PodcastView }): VNode => {
  const { show, episodes } = view;
  const words = useSay().podcasts;
  return (
    <div class="wide plain podcast">
      <ShowHead view={view} />
      <section class="shelf">
        <h2>{words.episodes}</h2>
        {episodes.cards.length === 0 ? (
          <p>{words.noEpisodes}</p>
        ) : (
          <EpisodeList show={show} episodes={episodes.cards} heading="h3" />
        )}
        {episodes.next !== null && (
          <p class="pages more">
            <a rel="next" href={routes.podcast.to({ slug: show.slug }, { after: episodes.next })}>
              {words.earlier}
            </a>
          </p>
        )}
      </section>
    </div>
  );
};

const ShowHead = ({ view }: { view: PodcastView }): VNode => {
  const { show } = view;
  const words = useSay().podcasts;
  return (
    <header class="show-head">
      {show.picture !== null && (
        <Picture class="cover" picture={show.picture} sizes="(min-width:44rem) 20rem,70vw" eager />
      )}
      <div class="head">
        <Crumbs crumbs={[{ name: words.title, path: routes.podcasts.to({}) }]} />
        <h1 lang={show.language}>{show.title}</h1>
        <p class="facts">
          <span>{words.by(show.author)}</span>
          <span>{words.count(view.count)}</span>
          {show.categories.map((name) => (
            <span key={name}>{name.split("/").at(-1)}</span>
          ))}
          {show.explicit && <span>{words.explicit}</span>}
        </p>
        {!view.further && (
          <p class="standfirst" lang={show.language}>
            {show.description}
          </p>
        )}
        {show.complete && <p class="note">{words.complete}</p>}
        <Subscribe show={show} />
      </div>
    </header>
  );
};

/** Where it can be subscribed to, and where listeners can pay. Links of other sites are links alone. */
const Subscribe = ({ show }: { show: Show }): VNode => {
  const words = useSay().podcasts;
  return (
    <>
      <p class="presses">
        <a
          class="button"
          href={`${routes.podcast.to({ slug: show.slug })}/feed.rss`}
          type="application/rss+xml"
        >
          {words.feed}
        </a>
        {show.links.map(({ url, label }) => (
          <Outward key={url} class="button light" href={url}>
            {label}
          </Outward>
        ))}
        {show.funding.map(({ url, label }) => (
          <Outward key={url} class="button light" href={url}>
            {label}
          </Outward>
        ))}
      </p>
      <p class="note">{words.feedNote}</p>
    </>
  );
};
