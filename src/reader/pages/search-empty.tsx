import type { VNode } from "preact";
import { useSay } from "../design/say.tsx";
import { routes } from "../routes.ts";
import { isNarrowed, type SearchForm, unnarrowed } from "../view/search-form.ts";

type Topics = readonly { readonly slug: string; readonly name: string }[];

/** Topics that are offered to whoever has nothing to go on. */
const mostTopics = 12;

/** Before anything is asked: how to ask, and where to begin. */
export const Begin = ({ topics }: { topics: Topics }): VNode => (
  <>
    <p class="note measure">{useSay().search.help}</p>
    <Ways topics={topics} />
  </>
);

/** Nothing answers: what to try, and other ways on. */
export const NothingFound = ({
  form,
  topics,
  words,
}: {
  form: SearchForm;
  topics: Topics;
  words: string;
}): VNode => (
  <>
    <p>{words}</p>
    {isNarrowed(form) && form.q !== "" && (
      <p>
        <a href={unnarrowed(form)}>{useSay().search.unnarrowed}</a>
      </p>
    )}
    <Ways topics={topics} />
  </>
);

const Ways = ({ topics }: { topics: Topics }): VNode => (
  <nav aria-label={useSay().search.begin}>
    <p class="facts">{useSay().search.begin}</p>
    <ul class="tags">
      <li>
        <a href={routes.films.to({})}>{useSay().search.kinds.film}</a>
      </li>
      <li>
        <a href={routes.stories.to({})}>{useSay().search.kinds.story}</a>
      </li>
      <li>
        <a href={routes.interviews.to({})}>{useSay().search.kinds.interview}</a>
      </li>
      {topics.slice(0, mostTopics).map(({ slug, name }) => (
        <li key={slug}>
          <a href={routes.topic.to({ slug })}>{name}</a>
        </li>
      ))}
    </ul>
  </nav>
);
