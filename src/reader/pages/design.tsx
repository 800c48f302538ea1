import type { ComponentChildren, VNode } from "preact";
import type { Notice } from "../../newsroom/notice/notice.ts";
import type { ListedShow } from "../../newsroom/podcast/show.store.ts";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import type { StoryCard } from "../../newsroom/story/story-card.ts";
import type { Topic } from "../../newsroom/topic/topic.store.ts";
import { Cards } from "../design/card.tsx";
import { Crumbs } from "../design/crumbs.tsx";
import { Find } from "../design/find.tsx";
import { ShowCards } from "../design/show-card.tsx";
import { StoryCards } from "../design/story-card.tsx";
import { routes } from "../routes.ts";
import { noticePath } from "../view/notice-paths.ts";
import type { Playing } from "../view/work.ts";
import { NoticeBox, NoticeLine } from "./notice.tsx";
import { Stage } from "./stage.tsx";

export interface DesignView {
  readonly films: readonly RecordingCard[];
  readonly interviews: readonly RecordingCard[];
  readonly stories: readonly StoryCard[];
  readonly shows: readonly ListedShow[];
  readonly topics: readonly Topic[];
  readonly notices: readonly Notice[];
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
      <Part title="Buttons, fields, tags">
        <Controls topics={view.topics} />
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
          <Controls topics={view.topics} />
        </Part>
        {view.stage !== null && (
          <Part title="A player before it plays, and one that does not">
            <div class="cards">
              <Stage {...view.stage} notices={[]} noticeAt={noticePath} />
              <Stage work={view.stage.work} playing={{ state: "none" }} notices={[]} noticeAt={noticePath} />
            </div>
          </Part>
        )}
      </div>
    </div>
  </>
);

const Part = (props: { title: string; children: ComponentChildren }): VNode => (
  <section class="shelf">
    <h2>{props.title}</h2>
    {props.children}
  </section>
);

const Type = (): VNode => (
  <div class="head measure">
    <p class="kicker">A kicker</p>
    <h3>A heading of the third order</h3>
    <p class="standfirst">A standfirst says in a sentence or two what the work is about.</p>
    <p>
      Body text with <a href={routes.front.to({})}>a link</a>, <em>a stress</em>,{" "}
      <strong>a strong word</strong>, <mark>words that were found</mark>, <ins>words put in</ins> and{" "}
      <del>words taken out</del>.
    </p>
    <p class="facts">
      <span>Facts</span>
      <span>1 h 52 min</span>
      <span>20 February 2024</span>
    </p>
    <p class="note">A note, for what need not be read.</p>
  </div>
);

const Controls = ({ topics }: { topics: readonly Topic[] }): VNode => (
  <div class="head">
    <p class="facts">
      <button type="button">A button</button>
      <button type="button" class="light">
        A lighter one
      </button>
      <a class="button" href={routes.front.to({})}>
        A link as a button
      </a>
    </p>
    <Find />
    <ul class="tags">
      {topics.slice(0, 8).map((topic) => (
        <li key={topic.id}>
          <a href={routes.topic.to({ slug: topic.slug })}>{topic.name}</a>
        </li>
      ))}
    </ul>
  </div>
);
