import type { ComponentChildren, VNode } from "preact";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import type { StoryCard } from "../../newsroom/story/story-card.ts";
import type { Topic } from "../../newsroom/topic/topic.store.ts";
import { Cards, Facts } from "../design/card.tsx";
import { Find } from "../design/find.tsx";
import { Picture } from "../design/picture.tsx";
import { useSay } from "../design/say.tsx";
import { SignUpBand } from "../design/sign-up.tsx";
import { ShowCards } from "../design/show-card.tsx";
import { StoryCards, StoryFacts } from "../design/story-card.tsx";
import { routes } from "../routes.ts";
import type { FrontWorks } from "../view/front.ts";
import { workPath } from "../view/paths.ts";
import type { SiteView } from "../view/site.ts";

export interface FrontView extends FrontWorks {
  readonly site: SiteView;
  /** The uppermost. */
  readonly topics: readonly Topic[];
}

/** The lead and the films in the dark room, what is read on paper between them. */
export const Front = ({ view }: { view: FrontView }): VNode => {
  const { site } = view;
  const say = useSay();
  return (
    <>
      <h1 class="quiet">{site.name}</h1>
      {view.lead?.kind === "recording" && <RecordingLead lead={view.lead.card} />}
      {view.lead?.kind === "story" && <StoryLead lead={view.lead.card} />}
      <div class="wide">
        <section class="spoken" aria-labelledby="spoken">
          <h2 id="spoken">{say.front.spoken}</h2>
          <Find />
          <p class="note">{say.front.spokenNote}</p>
        </section>
        <Shelf title={say.front.latest(site.storiesLabel)} all={routes.stories.to({})} of={view.stories}>
          <StoryCards cards={view.stories} feature />
        </Shelf>
      </div>
      {view.films.length > 0 && (
        <div class="room band">
          <div class="wide">
            <Shelf title={say.front.latest(site.filmsLabel)} all={routes.films.to({})} of={view.films}>
              <Cards cards={view.films} />
            </Shelf>
          </div>
        </div>
      )}
      <div class="wide">
        <Shelf title={say.podcasts.title} all={routes.podcasts.to({})} of={view.podcasts}>
          <ShowCards shows={view.podcasts} />
        </Shelf>
        <Shelf title={site.interviewsLabel} all={routes.interviews.to({})} of={view.interviews}>
          <Cards cards={view.interviews} people />
        </Shelf>
        <Shelf title={say.front.topics} all={routes.topics.to({})} of={view.topics}>
          <TopicTags topics={view.topics} />
        </Shelf>
        <SignUpBand site={site} source={routes.front.to({})} />
      </div>
    </>
  );
};

const Lead = (props: {
  path: string;
  title: string;
  picture: Parameters<typeof Picture>[0]["picture"] | null;
  language: string;
  kicker: string;
  summary: string;
  facts: VNode;
  action: string;
}): VNode => (
  <div class="room">
    <section class="wide lead" aria-labelledby="lead">
      {props.picture && (
        <a href={props.path} tabindex={-1} aria-hidden="true">
          <Picture
            picture={props.picture}
            sizes="(min-width:82rem) 52rem,(min-width:56rem) 62vw,92vw"
            eager
            decorative
          />
        </a>
      )}
      <div>
        {props.kicker !== "" && <p class="kicker">{props.kicker}</p>}
        <h2 id="lead" lang={props.language}>
          <a href={props.path}>{props.title}</a>
        </h2>
        {props.summary !== "" && (
          <p class="standfirst" lang={props.language}>
            {props.summary}
          </p>
        )}
        {props.facts}
        <a class="button" href={props.path}>
          {props.action}
        </a>
      </div>
    </section>
  </div>
);

const RecordingLead = ({ lead }: { lead: RecordingCard }): VNode => {
  const { watch, see } = useSay().works;
  return (
    <Lead
      path={workPath(lead)}
      title={lead.title}
      picture={lead.poster}
      language={lead.language}
      kicker=""
      summary={lead.summary}
      facts={<Facts card={lead} />}
      action={lead.playable ? watch[lead.kind] : see[lead.kind]}
    />
  );
};

/** A story that leads: read, not watched. */
const StoryLead = ({ lead }: { lead: StoryCard }): VNode => (
  <Lead
    path={routes.story.to({ slug: lead.slug })}
    title={lead.shortHeadline || lead.headline}
    picture={lead.picture}
    language={lead.language}
    kicker={lead.label}
    summary={lead.standfirst}
    facts={<StoryFacts card={lead} />}
    action={useSay().front.readStory}
  />
);

/** A part of the page with the way to all of its kind; nothing where there is none. */
const Shelf = (props: {
  title: string;
  all: string;
  of: readonly unknown[];
  children: ComponentChildren;
}): VNode | null =>
  props.of.length === 0 ? null : (
    <section class="shelf">
      <div class="shelf-head">
        <h2>{props.title}</h2>
        <p class="more">
          <a href={props.all}>
            {useSay().front.all}
            <span class="quiet">: {props.title}</span>
          </a>
        </p>
      </div>
      {props.children}
    </section>
  );

const TopicTags = ({ topics }: { topics: readonly Topic[] }): VNode => (
  <ul class="tags">
    {topics.map((topic) => (
      <li key={topic.id}>
        <a href={routes.topic.to({ slug: topic.slug })}>{topic.name}</a>
      </li>
    ))}
  </ul>
);
