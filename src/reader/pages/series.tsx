import type { VNode } from "preact";
import type { PictureReference } from "../../newsroom/story/references.ts";
import type { WorkCard } from "../../newsroom/story/list-works.store.ts";
import type { Series } from "../../newsroom/series/series.store.ts";
import { Crumbs } from "../design/crumbs.tsx";
import { Funding } from "../design/funding.tsx";
import { Pager, type PagesBeside } from "../design/pager.tsx";
import { Picture } from "../design/picture.tsx";
import { useSay } from "../design/say.tsx";
import { WorkCards } from "../design/work-cards.tsx";
import { routes } from "../routes.ts";
import type { FundingView } from "../view/funding.ts";

/** Every series that has anything to show. */
export const AllSeries = ({ all }: { all: readonly Series[] }): VNode => {
  const say = useSay().series;
  return (
    <div class="wide plain">
      <header class="head measure">
        <h1>{say.heading}</h1>
      </header>
      {all.length === 0 && <p>{say.none}</p>}
      <ul class="topic-tree">
        {all.map((one) => (
          <li key={one.id}>
            <h2>
              <a href={routes.series.to({ slug: one.slug })}>{one.title}</a>
            </h2>
            {one.summary !== "" && <p>{one.summary}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
};

export interface SeriesView {
  readonly series: Series;
  readonly picture: PictureReference | null;
  readonly works: readonly WorkCard[];
  readonly pages: PagesBeside;
  /** Who pays for the series. */
  readonly funding: readonly FundingView[];
}

/** One series: what it is, who pays, and its works in their order. */
export const SeriesPage = ({ view }: { view: SeriesView }): VNode => {
  const say = useSay().series;
  return (
    <div class="wide plain">
      <header class="topic-head">
        <div class="head measure">
          <Crumbs crumbs={[{ name: say.heading, path: routes.allSeries.to({}) }]} />
          <h1>{view.series.title}</h1>
          {view.series.summary !== "" && <p class="standfirst">{view.series.summary}</p>}
          {view.funding.length > 0 && <Funding credits={view.funding} />}
        </div>
        {view.picture && (
          <Picture picture={view.picture} sizes="(min-width:58rem) 26rem,92vw" decorative eager />
        )}
      </header>
      <section class="shelf">
        <h2>{say.works}</h2>
        {view.works.length === 0 && <p>{say.empty}</p>}
        <WorkCards works={view.works} kinds />
        <Pager pages={view.pages} of={say.works} forward />
      </section>
    </div>
  );
};
