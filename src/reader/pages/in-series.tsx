import type { VNode } from "preact";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import { languageOf } from "../design/card.tsx";
import { Filled, useSay } from "../design/say.tsx";
import { routes } from "../routes.ts";
import { workPath } from "../view/paths.ts";

/** What stands beside a work in its series. */
export interface SeriesNeighbours {
  readonly before: RecordingCard | null;
  readonly next: RecordingCard | null;
}

/** The series of a work, and what comes before and after it there. */
export const InSeries = (props: { work: RecordingPage; beside: SeriesNeighbours }): VNode | null => {
  const say = useSay().series;
  const { series } = props.work;
  return series === null ? null : (
    <section class="shelf">
      <h2>{say.more}</h2>
      <p>
        <Filled
          words={say.partOf}
          with={[<a href={routes.series.to({ slug: series.slug })}>{series.title}</a>]}
        />
      </p>
      <Neighbour words={say.next} card={props.beside.next} />
      <Neighbour words={say.before} card={props.beside.before} />
    </section>
  );
};

const Neighbour = (props: { words: (title: string) => string; card: RecordingCard | null }): VNode | null =>
  props.card === null ? null : (
    <p>
      <Filled
        words={props.words}
        with={[
          <a href={workPath(props.card)} {...languageOf(props.card)}>
            {props.card.title}
          </a>,
        ]}
      />
    </p>
  );
