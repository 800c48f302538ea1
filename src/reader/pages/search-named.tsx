import type { VNode } from "preact";
import type { Named } from "../../newsroom/search/find-named.store.ts";
import type { FoundWork } from "../../newsroom/search/results.ts";
import { languageOf } from "../design/card.tsx";
import { useSay } from "../design/say.tsx";
import { routes } from "../routes.ts";
import { referencePath } from "../view/reference-paths.ts";
import { NothingFound } from "./search-empty.tsx";
import type { SearchView } from "./search-view.ts";

/** People of this name, each with what they are. */
export const People = ({ people }: { people: readonly Named[] }): VNode | null =>
  people.length === 0 ? null : (
    <section class="facts named">
      <h2>{useSay().search.people}</h2>
      {people.map(({ slug, name, about }) => (
        <span key={slug}>
          <a href={routes.person.to({ slug })}>{name}</a>
          {about !== "" && ` ${about}`}
        </span>
      ))}
    </section>
  );

export const Topics = ({ topics }: { topics: readonly Named[] }): VNode | null =>
  topics.length === 0 ? null : (
    <section class="facts named">
      <h2>{useSay().search.topics}</h2>
      {topics.map(({ slug, name }) => (
        <a key={slug} href={routes.topic.to({ slug })}>
          {name}
        </a>
      ))}
    </section>
  );

/** Works by their names alone: the sentences are what was asked for. */
export const Works = ({ view: { works, moreWorks } }: { view: SearchView }): VNode | null =>
  works.length === 0 ? null : (
    <section class="facts named">
      <h2>{useSay().search.works}</h2>
      {works.map(({ work }) => (
        <a key={work.id} href={referencePath(work)} {...languageOf(work)}>
          {work.title}
        </a>
      ))}
      {moreWorks !== null && <a href={moreWorks}>{useSay().search.allWorks}</a>}
    </section>
  );

/** Works and nothing else, each with what it is. */
export const WorksPage = ({ view }: { view: SearchView }): VNode =>
  view.works.length === 0 ? (
    <NothingFound form={view.form} topics={view.topics} words={useSay().search.noWorks} />
  ) : (
    <>
      <h2 class="quiet">{useSay().search.works}</h2>
      <ol class="hits">
        {view.works.map((found) => (
          <WorkItem key={found.work.id} found={found} />
        ))}
      </ol>
      {view.moreWorks !== null && (
        <p class="pages more">
          <a rel="next" href={view.moreWorks}>
            {useSay().search.moreWorks}
          </a>
        </p>
      )}
    </>
  );

const WorkItem = ({ found: { work } }: { found: FoundWork }): VNode => (
  <li class="hit hit-work">
    <h3 {...languageOf(work)}>
      <a href={referencePath(work)}>{work.title}</a>
    </h3>
    {work.summary !== "" && <p {...languageOf(work)}>{work.summary}</p>}
    <p class="facts">{useSay().works.noun[work.kind]}</p>
  </li>
);
