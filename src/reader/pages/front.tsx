import type { VNode } from "preact";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import type { StoryCard } from "../../newsroom/story/story-card.ts";
import type { Topic } from "../../newsroom/topic/topic.store.ts";
import { Cards, Facts, languageOf } from "../design/card.tsx";
import { Find } from "../design/find.tsx";
import { Picture } from "../design/picture.tsx";
import { StoryCards, StoryFacts } from "../design/story-card.tsx";
import { routes } from "../routes.ts";
import { workPath } from "../view/paths.ts";
import type { SiteView } from "../view/site.ts";
import { useSay } from "../design/say.tsx";

export interface FrontView {
  readonly site: SiteView;
  readonly lead: FrontLead | null;
  readonly stories: readonly StoryCard[];
  readonly films: readonly RecordingCard[];
  readonly interviews: readonly RecordingCard[];
  readonly topics: readonly Topic[];
}

/** What the page begins with: the newest film, or a story that is newer. */
export type FrontLead =
  | { readonly kind: "recording"; readonly card: RecordingCard }
  | { readonly kind: "story"; readonly card: StoryCard };

export const Front = ({ view }: { view: FrontView }): VNode => {
  const say = useSay();
  return (
    <>
      <h1 class="quiet">{view.site.name}</h1>
      {view.lead?.kind === "recording" && <Lead lead={view.lead.card} />}
      {view.lead?.kind === "story" && <StoryLead lead={view.lead.card} />}
      <div class="wide">
        <section class="spoken" aria-labelledby="spoken">
          <h2 id="spoken">{say.front.spoken}</h2>
          <Find />
          <p class="note">{say.front.spokenNote}</p>
        </section>
        {view.stories.length > 0 && (
          <ShelfOf title={say.front.latest(view.site.storiesLabel)} all={routes.stories.to({})}>
            <StoryCards cards={view.stories} />
          </ShelfOf>
        )}
        <Shelf title={say.front.latest(view.site.filmsLabel)} all={routes.films.to({})} cards={view.films} />
        <Shelf
          title={view.site.interviewsLabel}
          all={routes.interviews.to({})}
          cards={view.interviews}
          people
        />
        <Topics topics={view.topics} />
      </div>
    </>
  );
};

const Lead = ({ lead }: { lead: RecordingCard }): VNode => (
  <div class="room">
    <section class="wide lead" aria-labelledby="lead">
      {lead.poster && (
        <a href={workPath(lead)} tabindex={-1} aria-hidden="true">
          <Picture
            picture={lead.poster}
            sizes="(min-width:82rem) 50rem,(min-width:56rem) 62vw,92vw"
            eager
            decorative
          />
        </a>
      )}
      <div>
        <h2 id="lead" {...languageOf(lead)}>
          <a href={workPath(lead)}>{lead.title}</a>
        </h2>
        {lead.summary !== "" && (
          <p class="standfirst" {...languageOf(lead)}>
            {lead.summary}
          </p>
        )}
        <Facts card={lead} />
        <a class="button" href={workPath(lead)}>
          {lead.playable ? useSay().works.watch[lead.kind] : useSay().works.see[lead.kind]}
        </a>
      </div>
    </section>
  </div>
);

/** A story that leads: read, not watched. */
const StoryLead = ({ lead }: { lead: StoryCard }): VNode => {
  const path = routes.story.to({ slug: lead.slug });
  return (
    <div class="room">
      <section class="wide lead" aria-labelledby="lead">
        {lead.picture && (
          <a href={path} tabindex={-1} aria-hidden="true">
            <Picture
              picture={lead.picture}
              sizes="(min-width:82rem) 50rem,(min-width:56rem) 62vw,92vw"
              eager
              decorative
            />
          </a>
        )}
        <div>
          {lead.label !== "" && <p class="kicker">{lead.label}</p>}
          <h2 id="lead" {...languageOf(lead)}>
            <a href={path}>{lead.shortHeadline || lead.headline}</a>
          </h2>
          {lead.standfirst !== "" && (
            <p class="standfirst" {...languageOf(lead)}>
              {lead.standfirst}
            </p>
          )}
          <StoryFacts card={lead} />
          <a class="button" href={path}>
            {useSay().front.readStory}
          </a>
        </div>
      </section>
    </div>
  );
};

const Shelf = (props: {
  title: string;
  all: string;
  cards: readonly RecordingCard[];
  people?: boolean;
}): VNode | null =>
  props.cards.length === 0 ? null : (
    <ShelfOf title={props.title} all={props.all}>
      <Cards cards={props.cards} people={props.people ?? false} />
    </ShelfOf>
  );

const ShelfOf = (props: { title: string; all: string; children: VNode }): VNode => (
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

const Topics = ({ topics }: { topics: readonly Topic[] }): VNode | null =>
  topics.length === 0 ? null : (
    <section class="shelf">
      <h2>{useSay().front.topics}</h2>
      <ul class="tags">
        {topics.map((topic) => (
          <li key={topic.id}>
            <a href={routes.topic.to({ slug: topic.slug })}>{topic.name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
