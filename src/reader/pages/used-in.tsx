import { Fragment, type VNode } from "preact";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import type { StoryUse, UsedMoment } from "../../newsroom/story/story-card.ts";
import { languageOf } from "../design/card.tsx";
import { clock, seconds } from "../design/time.ts";
import { routes } from "../routes.ts";
import { workPath } from "../view/paths.ts";
import { Filled, useSay } from "../design/say.tsx";

/** Stories that play or quote the recording, each with the places in it. */
export const UsedIn = ({ work, uses }: { work: RecordingPage; uses: readonly StoryUse[] }): VNode => (
  <>
    <Uses title={useSay().work.excerptedIn} manner="excerpt" work={work} uses={uses} />
    <Uses title={useSay().work.quotedIn} manner="quotation" work={work} uses={uses} />
  </>
);

const Uses = (props: {
  title: string;
  manner: UsedMoment["manner"];
  work: RecordingPage;
  uses: readonly StoryUse[];
}): VNode | null => {
  const say = useSay();
  const used = props.uses.flatMap(({ story, moments }) => {
    const own = onceEach(moments.filter(({ manner }) => manner === props.manner));
    return own.length === 0 ? [] : [{ story, moments: own }];
  });
  return used.length === 0 ? null : (
    <section class="shelf">
      <h2>{props.title}</h2>
      <ul class="uses">
        {used.map(({ story, moments }) => (
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
                    moments.map((moment, place) => (
                      <Fragment key={moment.momentId}>
                        {place > 0 && ", "}
                        <Place work={props.work} moment={moment} />
                      </Fragment>
                    )),
                  ]}
                />
              </span>
            </p>
          </li>
        ))}
      </ul>
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
