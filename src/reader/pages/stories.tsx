import type { VNode } from "preact";
import type { StoryCard } from "../../newsroom/story/story-card.ts";
import { StoryCards } from "../design/story-card.tsx";

export interface StoriesView {
  readonly heading: string;
  readonly cards: readonly StoryCard[];
  /** The address of the next page. */
  readonly next: string | null;
}

/** All stories, latest first, a page at a time. */
export const Stories = ({ view }: { view: StoriesView }): VNode => (
  <div class="wide plain">
    <header class="head measure">
      <h1>{view.heading}</h1>
    </header>
    {view.cards.length === 0 && <p>Nothing is published here yet.</p>}
    <section>
      <h2 class="quiet">{view.heading}</h2>
      <StoryCards cards={view.cards} />
    </section>
    {view.next !== null && (
      <p class="pages more">
        <a rel="next" href={view.next}>
          Earlier
        </a>
      </p>
    )}
  </div>
);
