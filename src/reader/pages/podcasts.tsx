import type { VNode } from "preact";
import type { EpisodeCard } from "../../newsroom/podcast/episode.store.ts";
import type { ListedShow } from "../../newsroom/podcast/show.store.ts";
import { Picture } from "../design/picture.tsx";
import { useSay } from "../design/say.tsx";
import { routes } from "../routes.ts";
import { EpisodeList } from "./episode-list.tsx";

export interface PodcastsView {
  readonly shows: readonly { readonly show: ListedShow; readonly latest: EpisodeCard | null }[];
}

/** Every show, with its latest episode. */
export const Podcasts = ({ view }: { view: PodcastsView }): VNode => {
  const words = useSay().podcasts;
  return (
    <div class="wide plain podcasts">
      <header class="head measure">
        <h1>{words.title}</h1>
      </header>
      {view.shows.length === 0 && <p>{words.none}</p>}
      {view.shows.map(({ show, latest }) => (
        <section key={show.id} class="show-card" aria-labelledby={`show-${show.id}`}>
          {show.picture === null ? (
            <div class="cover blank" />
          ) : (
            <Picture class="cover" picture={show.picture} sizes="(min-width:44rem) 18rem,60vw" decorative />
          )}
          <div>
            <h2 id={`show-${show.id}`} lang={show.language}>
              <a href={routes.podcast.to({ slug: show.slug })}>{show.title}</a>
            </h2>
            <p class="facts">
              <span>{words.by(show.author)}</span>
              <span>{words.count(show.episodes)}</span>
            </p>
            <p class="standfirst" lang={show.language}>
              {show.description}
            </p>
            {latest !== null && (
              <>
                <p class="kicker">{words.latest}</p>
                <EpisodeList show={show} episodes={[latest]} heading="h3" />
              </>
            )}
          </div>
        </section>
      ))}
    </div>
  );
};
