import { Fragment, type VNode } from "preact";
import type { Contributor } from "../../newsroom/story/story-page.ts";
import { Filled, useSay } from "../design/say.tsx";
import { routes } from "../routes.ts";
import { type StoryView, wasUpdated } from "../view/story.ts";
import { AlsoIn } from "./also-in.tsx";

/** Label, headline, standfirst, who wrote it, and when it was published and changed. */
export const StoryHead = ({ view: { page, site, preview, translations } }: { view: StoryView }): VNode => {
  const say = useSay();
  const { content } = page;
  const label = content.label || say.story.form[content.form];
  return (
    <header class="story-head">
      {label !== "" && <p class="kicker">{label}</p>}
      <h1>{content.headline}</h1>
      {content.standfirst !== "" && <p class="standfirst">{content.standfirst}</p>}
      <div class="facts" lang={site.language}>
        {page.contributors.length > 0 && (
          <Byline contributors={page.contributors} linked={preview === null} />
        )}
        {content.reportedFrom !== "" && <span>{say.story.reportedFrom(content.reportedFrom)}</span>}
        {page.firstPublishedAt !== null && (
          <span>
            <Filled
              words={say.story.published}
              with={[
                <time datetime={page.firstPublishedAt.toISOString()}>
                  {say.format.instant(page.firstPublishedAt)}
                </time>,
              ]}
            />
          </span>
        )}
        {wasUpdated(page) && page.publishedAt !== null && (
          <span>
            <a href={routes.storyHistory.to({ slug: page.slug })}>{say.story.updated}</a>{" "}
            <time datetime={page.publishedAt.toISOString()}>{say.format.instant(page.publishedAt)}</time>
          </span>
        )}
      </div>
      <AlsoIn id={page.id} translations={translations} />
    </header>
  );
};

/** "By A, B and C", then those of other roles. */
const Byline = (props: { contributors: readonly Contributor[]; linked: boolean }): VNode => {
  const say = useSay();
  return (
    <p class="byline">
      {byRole(props.contributors).map(({ role, people }, place) => (
        <Fragment key={role}>
          {place > 0 && <br />}
          {role}{" "}
          <Filled
            words={(...names) => say.format.list(names)}
            with={people.map(({ id, name, slug }) => (
              <strong key={id}>
                {props.linked ? <a href={routes.person.to({ slug })}>{name}</a> : name}
              </strong>
            ))}
          />
        </Fragment>
      ))}
    </p>
  );
};

/** Roles in the order in which they first come, each with its people. */
const byRole = (contributors: readonly Contributor[]) => {
  const roles = new Map<string, Contributor["person"][]>();
  for (const { role, person } of contributors) roles.set(role, [...(roles.get(role) ?? []), person]);
  return Array.from(roles, ([role, people]) => ({ role, people }));
};
