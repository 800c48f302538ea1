import type { VNode } from "preact";
import type { ListedShow } from "../../newsroom/podcast/show.store.ts";
import { routes } from "../routes.ts";
import { languageOf } from "./card.tsx";
import { Picture } from "./picture.tsx";
import { useSay } from "./say.tsx";

/** Podcasts in a list, by their covers. */
export const ShowCards = ({ shows }: { shows: readonly ListedShow[] }): VNode => {
  const { podcasts } = useSay();
  return (
    <ul class="cards covers">
      {shows.map((show) => (
        <li key={show.id} class="card">
          {show.picture === null ? (
            <div class="blank" />
          ) : (
            <Picture picture={show.picture} sizes="(min-width:44rem) 18rem,92vw" decorative />
          )}
          <div>
            <h3 {...languageOf(show)}>
              <a href={routes.podcast.to({ slug: show.slug })}>{show.title}</a>
            </h3>
            {/* Alone it has room for what it is about. */}
            {shows.length === 1 && <p {...languageOf(show)}>{show.description}</p>}
            <p class="facts">{podcasts.count(show.episodes)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
};
