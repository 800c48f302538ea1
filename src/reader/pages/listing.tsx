import type { VNode } from "preact";
import type { Topic } from "../../newsroom/topic/topic.store.ts";
import type { TopicNode } from "../../newsroom/topic/topic-tree.ts";
import type { WorkCard } from "../../newsroom/story/list-works.store.ts";
import { Pager, type PagesBeside } from "../design/pager.tsx";
import { useSay } from "../design/say.tsx";
import { WorkCards } from "../design/work-cards.tsx";

export interface ListingView {
  readonly heading: string;
  /** The address of the list as it is without anything chosen. */
  readonly path: string;
  /** Small pictures, names first. */
  readonly people: boolean;
  readonly works: readonly WorkCard[];
  readonly pages: PagesBeside;
  readonly narrow: NarrowView;
}

/** What the list can be narrowed by, and how it is. */
interface NarrowView {
  readonly year: number | null;
  readonly topic: string | null;
  /** The latest first. */
  readonly years: readonly number[];
  readonly topics: readonly TopicNode<Pick<Topic, "id" | "slug" | "name" | "parentId">>[];
}

/** Works of one kind, the latest first, a page at a time. */
export const Listing = ({ view }: { view: ListingView }): VNode => {
  const say = useSay();
  const isNarrowed = view.narrow.year !== null || view.narrow.topic !== null;
  return (
    <div class="wide plain">
      <header class="head listing-head">
        <h1>{view.heading}</h1>
        <Narrow path={view.path} narrow={view.narrow} />
      </header>
      {view.works.length === 0 && (
        <p>
          {isNarrowed ? say.narrow.nothing : say.lists.empty}{" "}
          {isNarrowed && <a href={view.path}>{say.narrow.clear}</a>}
        </p>
      )}
      <section>
        <h2 class="quiet">{view.heading}</h2>
        <WorkCards works={view.works} people={view.people} />
        <Pager pages={view.pages} of={view.heading} />
      </section>
    </div>
  );
};

/** A form, so that it works without script. Where there is nothing to choose between it is left out. */
const Narrow = ({ path, narrow }: { path: string; narrow: NarrowView }): VNode | null => {
  const say = useSay().narrow;
  return narrow.years.length < 2 && narrow.topics.length === 0 ? null : (
    <form class="narrow" action={path} aria-label={say.label}>
      {narrow.years.length > 0 && (
        <label>
          {say.year}
          <select name="year">
            <option value="">{say.allYears}</option>
            {narrow.years.map((year) => (
              <option key={year} value={year} selected={year === narrow.year}>
                {year}
              </option>
            ))}
          </select>
        </label>
      )}
      {narrow.topics.length > 0 && (
        <label>
          {say.topic}
          <select name="topic">
            <option value="">{say.allTopics}</option>
            <TopicOptions nodes={narrow.topics} chosen={narrow.topic} depth={0} />
          </select>
        </label>
      )}
      <button class="light">{say.show}</button>
    </form>
  );
};

/** Topics below others stand further in: two hard spaces a step. */
const TopicOptions = (props: {
  nodes: NarrowView["topics"];
  chosen: string | null;
  depth: number;
}): VNode => (
  <>
    {props.nodes.map(({ topic, below }) => (
      <>
        <option key={topic.id} value={topic.slug} selected={topic.slug === props.chosen}>
          {"\u00a0\u00a0".repeat(props.depth) + topic.name}
        </option>
        <TopicOptions nodes={below} chosen={props.chosen} depth={props.depth + 1} />
      </>
    ))}
  </>
);
