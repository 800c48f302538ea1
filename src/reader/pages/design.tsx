import type { ComponentChildren, VNode } from "preact";
import type { Notice } from "../../newsroom/notice/notice.ts";
import type { ListedShow } from "../../newsroom/podcast/show.store.ts";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import type { StoryCard } from "../../newsroom/story/story-card.ts";
import type { Topic } from "../../newsroom/topic/topic.store.ts";
import { Cards } from "../design/card.tsx";
import { Crumbs } from "../design/crumbs.tsx";
import { Funding } from "../design/funding.tsx";
import { ShowCards } from "../design/show-card.tsx";
import { StoryCards } from "../design/story-card.tsx";
import { routes } from "../routes.ts";
import { fundingView } from "../view/funding.ts";
import { noticePath } from "../view/notice-paths.ts";
import type { SiteView } from "../view/site.ts";
import type { StoryView } from "../view/story.ts";
import type { Playing } from "../view/work.ts";
import { NoticeBox, NoticeLine } from "./notice.tsx";
import { Colours, Controls, Forms, Sizes, Type } from "./design-parts.tsx";
import { HitItem } from "./search-hit.tsx";
import { Stage } from "./stage.tsx";
import { Story } from "./story.tsx";

export interface DesignView {
  readonly site: SiteView;
  readonly films: readonly RecordingCard[];
  readonly interviews: readonly RecordingCard[];
  readonly stories: readonly StoryCard[];
  readonly shows: readonly ListedShow[];
  readonly topics: readonly Topic[];
  readonly notices: readonly Notice[];
  /** One that is published, with its blocks. */
  readonly story: StoryView | null;
  readonly stage: { readonly work: RecordingPage; readonly playing: Playing } | null;
}

/** Its own words are for developers, and in no catalogue. */
export const Design = ({ view }: { view: DesignView }): VNode => (
  <>
    <div class="wide plain">
      <header class="head measure">
        <Crumbs crumbs={[{ name: "Front page", path: routes.front.to({}) }]} />
        <h1>Design</h1>
        <p class="standfirst">Every component, live, made of what this newsroom has.</p>
      </header>
      <Part title="Type">
        <Type />
      </Part>
      <Part title="Sizes">
        <Sizes />
      </Part>
      <Part title="Colours">
        <Colours />
      </Part>
      <Part title="Buttons, fields, tags, pages">
        <Controls topics={view.topics} />
      </Part>
      <Part title="Forms">
        <Forms site={view.site} />
      </Part>
      <Part title="Stories, the first one large">
        <StoryCards cards={view.stories} feature />
      </Part>
      <Part title="Works">
        <Cards cards={view.films} />
      </Part>
      <Part title="People">
        <Cards cards={view.interviews} people />
      </Part>
      <Part title="Covers">
        <ShowCards shows={view.shows} />
      </Part>
      <Part title="Notices">
        <div class="notices measure">
          {view.notices.map((notice) => (
            <NoticeBox key={notice.id} notice={notice} />
          ))}
          {view.notices.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} href={noticePath(notice)} />
          ))}
        </div>
      </Part>
    </div>
    <div class="room band">
      <div class="wide">
        <Part title="The room">
          <Type />
          <Colours />
          <Controls topics={view.topics} />
        </Part>
        {view.stage !== null && <Players {...view.stage} />}
      </div>
    </div>
    {view.stage !== null && (
      <div class="wide">
        <Found {...view.stage} />
        <Part title="Who pays">
          <Funding credits={view.stage.work.funding.map(fundingView)} />
        </Part>
      </div>
    )}
    {view.story !== null && (
      <>
        <div class="wide">
          <Part title="A story, with its blocks, quotations and excerpts">
            <p class="note">It is the newsroom's latest.</p>
          </Part>
        </div>
        <Story view={view.story} />
      </>
    )}
  </>
);

interface Staged {
  readonly work: RecordingPage;
  readonly playing: Playing;
}

const states = ["making", "elsewhere", "expired", "none"] as const;

/** A player before it plays, and what stands in its place. */
const Players = ({ work, playing }: Staged): VNode => (
  <Part title="A player before it plays, and where nothing plays">
    <div class="cards">
      <Stage work={work} playing={playing} notices={[]} noticeAt={noticePath} />
      {states.map((state) => (
        <Stage key={state} work={work} playing={{ state }} notices={[]} noticeAt={noticePath} />
      ))}
    </div>
  </Part>
);

/** Sentences that were found: one that plays, one that does not. */
const Found = ({ work, playing }: Staged): VNode => {
  const cut = playing.state === "plays" ? playing.cut : null;
  const hit = {
    cutId: cut?.id ?? "",
    number: 1,
    work,
    speaker: "Jo Park",
    start: 2000,
    end: 6000,
    language: "en",
    text: "Nobody in the town has wound it.",
    marks: [{ start: 14, end: 18 }],
    before: "It is noon.",
    after: "Not since the ferry left.",
    notices: [],
  };
  return (
    <Part title="Sentences that were found">
      <ol class="measure">
        {cut !== null && (
          <HitItem hit={{ ...hit, playing: { state: "plays", rate: cut.rate, soundOnly: false } }} />
        )}
        <HitItem hit={{ ...hit, playing: { state: "ended", moment: null } }} />
      </ol>
    </Part>
  );
};

const Part = (props: { title: string; children: ComponentChildren }): VNode => (
  <section class="shelf">
    <h2>{props.title}</h2>
    {props.children}
  </section>
);
