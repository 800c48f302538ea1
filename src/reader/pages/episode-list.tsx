import type { VNode } from "preact";
import type { EpisodeCard } from "../../newsroom/podcast/episode.store.ts";
import type { Show } from "../../newsroom/podcast/show.ts";
import { languageOf } from "../design/card.tsx";
import { useSay } from "../design/say.tsx";
import { isoDuration } from "../design/time.ts";
import { listenOf } from "../view/episode.ts";
import { workPath } from "../view/paths.ts";
import { listenAttributes, ListenPress } from "./listen-markup.tsx";

/** Episodes in a list: what each is about, and a press that plays it where one is. */
export const EpisodeList = (props: {
  show: Show;
  episodes: readonly EpisodeCard[];
  heading: "h2" | "h3";
}): VNode => (
  <ol class="episodes">
    {props.episodes.map((episode) => (
      <li key={episode.id}>
        <Episode {...props} episode={episode} />
      </li>
    ))}
  </ol>
);

const Episode = (props: { show: Show; episode: EpisodeCard; heading: "h2" | "h3" }): VNode => {
  const { episode, show, heading: Heading } = props;
  const listen = listenOf(episode, show);
  const { runningTime, podcasts } = useSay();
  return (
    <article class="episode" {...(listen === null ? {} : listenAttributes(listen))}>
      <EpisodeFacts episode={episode} />
      <Heading {...languageOf(episode)}>
        <a href={workPath(episode)}>{episode.title}</a>
      </Heading>
      {episode.summary !== "" && <p {...languageOf(episode)}>{episode.summary}</p>}
      {listen !== null && (
        <p class="presses">
          <ListenPress view={listen}>{`, ${runningTime(listen.length)}`}</ListenPress>
          <span class="note" data-listen-at={podcasts.goesOnAt("{time}")} hidden />
        </p>
      )}
    </article>
  );
};

/** The day, its place in the show and, where it cannot be heard from here, how long it is. */
export const EpisodeFacts = ({ episode }: { episode: EpisodeCard }): VNode => {
  const { format, works, podcasts, runningTime } = useSay();
  const { publishedAt, season, episodeNumber: number, episodeKind, runningMilliseconds } = episode;
  const place =
    number === null ? null : season === null ? works.episode(number) : works.placeInSeason(season, number);
  return (
    <p class="facts">
      {publishedAt !== null && <time datetime={publishedAt.toISOString()}>{format.dayOf(publishedAt)}</time>}
      {episodeKind === "full" ? (
        place !== null && <span>{place}</span>
      ) : (
        <span>{podcasts.kind[episodeKind]}</span>
      )}
      {episode.enclosure === null && runningMilliseconds !== null && runningMilliseconds > 0 && (
        <time datetime={isoDuration(runningMilliseconds)}>{runningTime(runningMilliseconds)}</time>
      )}
    </p>
  );
};
