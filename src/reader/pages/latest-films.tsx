import type { VNode } from "preact";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import { Cards } from "../design/card.tsx";
import type { SiteView } from "../view/site.ts";

/** What the newsroom made last, for whoever has read to the end. */
export const LatestFilms = (props: { site: SiteView; films: readonly RecordingCard[] }): VNode | null =>
  props.films.length === 0 ? null : (
    <div class="wide related">
      <section class="shelf">
        <h2>{props.site.say.front.latest(props.site.filmsLabel)}</h2>
        <Cards cards={props.films} />
      </section>
    </div>
  );
