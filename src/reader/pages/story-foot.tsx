import type { VNode } from "preact";
import type { WorkReference } from "../../newsroom/story/references.ts";
import { Funding } from "../design/funding.tsx";
import { languageOf } from "../design/card.tsx";
import { Picture } from "../design/picture.tsx";
import { isoDuration } from "../design/time.ts";
import { routes } from "../routes.ts";
import { fundingView } from "../view/funding.ts";
import { referencePath } from "../view/reference-paths.ts";
import type { StoryView } from "../view/story.ts";
import { NoticeBox } from "./notice.tsx";
import { useSay } from "../design/say.tsx";

/** After the last word: smaller notices, how it came about, what it is about, and how it changed. */
export const StoryFoot = ({ view }: { view: StoryView }): VNode => {
  const { page, site } = view;
  const say = useSay().story;
  const minor = view.notices.filter(({ weight }) => weight === "minor");
  return (
    <footer class="story-foot" lang={site.language}>
      {minor.map((notice) => (
        <NoticeBox key={notice.id} notice={notice} />
      ))}
      {page.content.backstory !== "" && (
        <details>
          <summary>{say.backstory}</summary>
          <div lang={page.content.language}>
            {page.content.backstory.split(/\n{2,}/).map((text, place) => (
              <p key={place}>{text}</p>
            ))}
          </div>
        </details>
      )}
      <StoryFunding credits={page.funding} />
      {page.topics.length > 0 && (
        <ul class="tags" aria-label={say.topics}>
          {page.topics.map((topic) => (
            <li key={topic.id}>
              <a href={routes.topic.to({ slug: topic.slug })}>{topic.name}</a>
            </li>
          ))}
        </ul>
      )}
      <Authors view={view} />
      {view.preview === null && (
        <p class="facts">
          <a href={routes.storyHistory.to({ slug: page.slug })}>{say.history}</a>
          <a href={routes.corrections.to({})}>{say.corrections}</a>
          {site.standards !== "" && <a href={site.standards}>{say.standards}</a>}
        </p>
      )}
    </footer>
  );
};

/** What those are who made it, where that is told; their pages have more. Beside a preview these may not be there yet. */
const Authors = ({ view: { page, preview } }: { view: StoryView }): VNode | null => {
  const told = new Map(
    page.contributors.flatMap(({ person }) => (person.role === "" ? [] : [[person.id, person] as const])),
  );
  if (told.size === 0) return null;
  return (
    <ul class="authors">
      {[...told.values()].map(({ id, slug, name, role }) => (
        <li key={id}>
          <strong>{preview === null ? <a href={routes.person.to({ slug })}>{name}</a> : name}</strong>{" "}
          <span>{role}</span>
        </li>
      ))}
    </ul>
  );
};

/** Who paid for this story; who pays for the whole site stands at the foot of every page. */
const StoryFunding = ({ credits }: { credits: StoryView["page"]["funding"] }): VNode | null => {
  const own = credits.filter(({ scope }) => scope !== "site");
  return own.length === 0 ? null : <Funding credits={own.map(fundingView)} />;
};

/** The film that the story is from, whole. */
export const InFull = ({ film }: { film: WorkReference }): VNode => {
  const say = useSay();
  return (
    <aside class="room in-full" aria-label={say.story.filmInFull}>
      <div class="wide">
        {film.picture && (
          <a href={referencePath(film)} tabindex={-1} aria-hidden="true">
            <Picture picture={film.picture} sizes="(min-width:56rem) 34rem,92vw" decorative />
          </a>
        )}
        <div>
          <p class="kicker">{film.playable ? say.story.watchInFull : say.story.theFilm}</p>
          <h2 {...languageOf(film)}>
            <a href={referencePath(film)}>{film.title}</a>
          </h2>
          {film.summary !== "" && (
            <p class="standfirst" {...languageOf(film)}>
              {film.summary}
            </p>
          )}
          {film.runningMilliseconds !== null && film.runningMilliseconds > 0 && (
            <p class="facts">
              <time datetime={isoDuration(film.runningMilliseconds)}>
                {say.runningTime(film.runningMilliseconds)}
              </time>
            </p>
          )}
          <a class="button" href={referencePath(film)}>
            {film.playable ? say.works.watch.film : say.works.see.film}
          </a>
        </div>
      </div>
    </aside>
  );
};
