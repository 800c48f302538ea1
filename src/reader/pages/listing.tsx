import type { VNode } from "preact";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import type { StoryCard } from "../../newsroom/story/story-card.ts";
import { Cards } from "../design/card.tsx";
import { StoryCards } from "../design/story-card.tsx";

export interface ListingView {
  readonly heading: string;
  readonly summary: string;
  readonly groups: readonly {
    readonly title: string | null;
    readonly people: boolean;
    readonly cards: readonly RecordingCard[];
  }[];
  readonly stories?: {
    readonly title: string;
    readonly cards: readonly StoryCard[];
    /** The address of the next page of them. */
    readonly next: string | null;
  };
  readonly empty: string;
  readonly next: string | null;
}

/** Works in a list: all of a kind, or what belongs to a topic. */
export const Listing = ({ view }: { view: ListingView }): VNode => (
  <div class="wide plain">
    <header class="head measure">
      <h1>{view.heading}</h1>
      {view.summary !== "" && <p class="standfirst">{view.summary}</p>}
    </header>
    {view.groups.every((group) => group.cards.length === 0) && !view.stories?.cards.length && (
      <p>{view.empty}</p>
    )}
    {view.groups
      .filter((group) => group.cards.length > 0)
      .map((group) => (
        <section key={group.title} {...(group.title === null ? {} : { class: "shelf" })}>
          <h2 {...(group.title === null ? { class: "quiet" } : {})}>{group.title ?? view.heading}</h2>
          <Cards cards={group.cards} people={group.people} />
        </section>
      ))}
    {view.stories !== undefined && view.stories.cards.length > 0 && (
      <section class="shelf">
        <h2>{view.stories.title}</h2>
        <StoryCards cards={view.stories.cards} />
        {view.stories.next !== null && (
          <p class="pages more">
            <a href={view.stories.next}>Earlier {view.stories.title.toLowerCase()}</a>
          </p>
        )}
      </section>
    )}
    {view.next !== null && (
      <p class="pages more">
        <a rel="next" href={view.next}>
          Earlier
        </a>
      </p>
    )}
  </div>
);
