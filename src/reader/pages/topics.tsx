import type { VNode } from "preact";
import type { PictureReference } from "../../newsroom/story/references.ts";
import type { WorkCard } from "../../newsroom/story/list-works.store.ts";
import type { Topic } from "../../newsroom/topic/topic.store.ts";
import type { TopicNode } from "../../newsroom/topic/topic-tree.ts";
import { type Crumb, Crumbs } from "../design/crumbs.tsx";
import { Pager, type PagesBeside } from "../design/pager.tsx";
import { Picture } from "../design/picture.tsx";
import { useSay } from "../design/say.tsx";
import { WorkCards } from "../design/work-cards.tsx";
import { routes } from "../routes.ts";
import { ChoiceLinks, type ChoiceLink } from "./choice-links.tsx";

/** All topics as a tree. */
export const Topics = ({ tree }: { tree: readonly TopicNode[] }): VNode => {
  const say = useSay().topics;
  return (
    <div class="wide plain">
      <header class="head measure">
        <h1>{say.heading}</h1>
      </header>
      {tree.length === 0 && <p>{say.none}</p>}
      <ul class="topic-tree">
        {tree.map((node) => (
          <li key={node.topic.id}>
            <h2>
              <a href={routes.topic.to({ slug: node.topic.slug })}>{node.topic.name}</a>
            </h2>
            {node.topic.summary !== "" && <p>{node.topic.summary}</p>}
            <Below nodes={node.below} />
          </li>
        ))}
      </ul>
    </div>
  );
};

const Below = ({ nodes }: { nodes: readonly TopicNode[] }): VNode | null =>
  nodes.length === 0 ? null : (
    <ul>
      {nodes.map(({ topic, below }) => (
        <li key={topic.id}>
          <a href={routes.topic.to({ slug: topic.slug })}>{topic.name}</a>
          <Below nodes={below} />
        </li>
      ))}
    </ul>
  );

export interface TopicView {
  readonly topic: Topic;
  readonly picture: PictureReference | null;
  /** The topics above it, the highest first, after the page of all. */
  readonly crumbs: readonly Crumb[];
  /** Those right below it. */
  readonly below: readonly Topic[];
  /** What editors put first; empty on further pages. */
  readonly featured: readonly WorkCard[];
  readonly kinds: readonly ChoiceLink[];
  readonly works: readonly WorkCard[];
  readonly pages: PagesBeside;
}

/** One topic: what it is, what lies within it, what to begin with, and every work. */
export const TopicPage = ({ view }: { view: TopicView }): VNode => {
  const say = useSay().topics;
  return (
    <div class="wide plain">
      <header class="topic-head">
        <div class="head measure">
          <Crumbs crumbs={view.crumbs} />
          <h1>{view.topic.name}</h1>
          {view.topic.summary !== "" && <p class="standfirst">{view.topic.summary}</p>}
        </div>
        {view.picture && (
          <Picture picture={view.picture} sizes="(min-width:58rem) 26rem,92vw" decorative eager />
        )}
      </header>
      {view.below.length > 0 && (
        <nav aria-label={say.below}>
          <ul class="tags">
            {view.below.map((topic) => (
              <li key={topic.id}>
                <a href={routes.topic.to({ slug: topic.slug })}>{topic.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {view.featured.length > 0 && (
        <section class="shelf">
          <h2>{say.featured}</h2>
          <WorkCards works={view.featured} kinds />
        </section>
      )}
      <section class="shelf">
        <h2>{say.works}</h2>
        <ChoiceLinks label={say.works} links={view.kinds} />
        {view.works.length === 0 && <p>{say.empty}</p>}
        <WorkCards works={view.works} kinds />
        <Pager pages={view.pages} of={say.works} />
      </section>
    </div>
  );
};
