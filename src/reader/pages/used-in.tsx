import { Fragment, type VNode } from "preact";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import type { UsedMoment } from "../../newsroom/story/story-card.ts";
import { languageOf } from "../design/card.tsx";
import { type Crumb, Crumbs } from "../design/crumbs.tsx";
import { Pager } from "../design/pager.tsx";
import { clock, seconds } from "../design/time.ts";
import { routes } from "../routes.ts";
import { workPath } from "../view/paths.ts";
import type { UsesView } from "../view/uses.ts";
import { Filled, useSay } from "../design/say.tsx";

/** Stories that play or quote the work, each with the places in it. */
export const UsedIn = ({ work, uses }: { work: RecordingPage; uses: readonly UsesView[] }): VNode => (
  <>
    {uses.map((view) => (
      <Uses key={view.part} work={work} view={view} />
    ))}
  </>
);

/** Further stories of one of the lists, on a page of their own. */
export const FurtherUses = (props: {
  work: RecordingPage;
  view: UsesView;
  crumbs: readonly Crumb[];
}): VNode => (
  <div class="wide plain">
    <header class="head">
      <Crumbs crumbs={props.crumbs} />
      <h1 {...languageOf(props.work)}>
        <a href={workPath(props.work)}>{props.work.title}</a>
      </h1>
    </header>
    <Uses work={props.work} view={props.view} />
  </div>
);

const Uses = ({ work, view }: { work: RecordingPage; view: UsesView }): VNode | null => {
  const say = useSay();
  const title = view.part === "excerpted" ? say.work.excerptedIn : say.work.quotedIn;
  return view.items.length === 0 ? null : (
    <section class="shelf">
      <h2>{title}</h2>
      <ul class="uses">
        {view.items.map(({ story, moments }) => (
          <li key={story.id}>
            <a href={routes.story.to({ slug: story.slug })} {...languageOf(story)}>
              {story.headline}
            </a>
            <p class="facts">
              <time datetime={story.publishedAt.toISOString()}>{say.format.dayOf(story.publishedAt)}</time>
              <span>
                <Filled
                  words={say.work.at}
                  with={[
                    onceEach(moments).map((moment, place) => (
                      <Fragment key={moment.momentId}>
                        {place > 0 && ", "}
                        <Place work={work} moment={moment} />
                      </Fragment>
                    )),
                  ]}
                />
              </span>
            </p>
          </li>
        ))}
      </ul>
      <Pager pages={view.pages} of={title} />
    </section>
  );
};

/** A moment that stands in a story twice is named once. */
const onceEach = (moments: readonly UsedMoment[]): UsedMoment[] => [
  ...new Map(moments.map((moment) => [moment.momentId, moment])).values(),
];

/** A time of the present cut seeks its player; one of an earlier cut leads to the moment. */
const Place = ({ work, moment }: { work: RecordingPage; moment: UsedMoment }): VNode =>
  work.cut?.id === moment.cutId ? (
    <a href={workPath(work, Math.floor(moment.start))} data-seek={seconds(moment.start)}>
      {clock(moment.start)}
    </a>
  ) : (
    <a href={routes.moment.to({ id: moment.momentId })}>{clock(moment.start)}</a>
  );
