import type { VNode } from "preact";
import type { Notice } from "../../newsroom/notice/notice.ts";
import type { ContentChanges } from "../../newsroom/story/compare/compare-contents.ts";
import type { Publication, StoryPage } from "../../newsroom/story/story-page.ts";
import { Crumbs } from "../design/crumbs.tsx";
import { useSay } from "../design/say.tsx";
import { routes } from "../routes.ts";
import { type ShownVersion, versionsBefore } from "../view/story-history.ts";
import { NoticeBox } from "./notice.tsx";
import { Changes } from "./story-changes.tsx";

export interface StoryHistoryView {
  readonly page: Pick<StoryPage, "slug" | "content" | "publications">;
  readonly notices: readonly Notice[];
  /** The oldest first. */
  readonly versions: readonly ShownVersion[];
  /** Changes are null where the words of one of them are withheld. */
  readonly comparison: {
    readonly from: number;
    readonly to: number;
    readonly changes: ContentChanges | null;
  } | null;
}

/** The public history of a story: the latest first; and what changed between two versions. */
export const StoryHistory = ({ view }: { view: StoryHistoryView }): VNode => {
  const say = useSay().history;
  const { slug, content } = view.page;
  return (
    <div class="wide plain history">
      <header class="head measure">
        <Crumbs
          crumbs={[{ name: content.shortHeadline || content.headline, path: routes.story.to({ slug }) }]}
        />
        <h1>
          {view.comparison === null ? say.heading : say.twoVersions(view.comparison.from, view.comparison.to)}
        </h1>
      </header>
      {view.comparison !== null && <Comparison view={view} comparison={view.comparison} />}
      <ol class="measure versions" reversed>
        {entriesOf(view).map((entry) => (
          <li key={entry.at.getTime() + entry.key}>
            {entry.notice !== null ? (
              <NoticeBox notice={entry.notice} />
            ) : (
              <Version
                slug={slug}
                publication={entry.publication}
                before={entry.before}
                versions={view.versions}
              />
            )}
          </li>
        ))}
      </ol>
      {view.versions.length > 1 && <Choose view={view} />}
    </div>
  );
};

type Entry = { readonly at: Date; readonly key: string } & (
  | { readonly notice: Notice }
  | { readonly notice: null; readonly publication: Publication; readonly before: number | null }
);

/** Publications and notices together, the latest first. */
const entriesOf = ({ page: { publications }, notices }: StoryHistoryView): Entry[] => {
  const befores = versionsBefore(publications);
  return [
    ...publications.map((publication, place): Entry => ({
      at: publication.at,
      key: `p${place}`,
      notice: null,
      publication,
      before: befores[place] ?? null,
    })),
    ...notices.map((notice): Entry => ({ at: notice.at, key: notice.id, notice })),
  ].sort((one, other) => other.at.getTime() - one.at.getTime());
};

const Version = (props: {
  slug: string;
  publication: Publication;
  before: number | null;
  versions: readonly ShownVersion[];
}): VNode => {
  const say = useSay();
  const { publication, before, versions } = props;
  const { number } = publication;
  const withheld = versions.find((version) => version.number === number)?.withheld ?? false;
  return (
    <>
      <p class="facts">
        <strong>
          {number === null
            ? say.history.takenOff
            : before === null
              ? say.history.first
              : say.history.version(number)}
        </strong>
        <time datetime={publication.at.toISOString()}>{say.format.instant(publication.at)}</time>
      </p>
      {publication.note !== "" && <p>{publication.note}</p>}
      {withheld && <p class="note">{say.history.withheld}</p>}
      {number !== null && before !== null && before !== number && (
        <p class="more">
          <a href={routes.storyHistory.to({ slug: props.slug }, { from: before, to: number })}>
            {say.history.whatChanged}
          </a>
        </p>
      )}
    </>
  );
};

const Comparison = (props: {
  view: StoryHistoryView;
  comparison: NonNullable<StoryHistoryView["comparison"]>;
}): VNode => (
  <section class="comparison measure" aria-label={useSay().history.whatChanged}>
    {props.comparison.changes === null ? (
      <p>{useSay().history.cannotCompare}</p>
    ) : (
      <Changes changes={props.comparison.changes} language={props.view.page.content.language} />
    )}
  </section>
);

/** Any two versions, chosen in a form that needs no script. */
const Choose = ({ view }: { view: StoryHistoryView }): VNode => {
  const numbers = view.versions.map(({ number }) => number);
  const { from, to } = view.comparison ?? { from: numbers.at(-2), to: numbers.at(-1) };
  return (
    <form class="choose measure" action={routes.storyHistory.to({ slug: view.page.slug })}>
      <label>
        {useSay().history.compare}
        <select name="from">{numbers.map((number) => option(number, from))}</select>
      </label>
      <label>
        {useSay().history.withVersion}
        <select name="to">{numbers.map((number) => option(number, to))}</select>
      </label>
      <button class="light">{useSay().history.compareNow}</button>
    </form>
  );
};

const option = (number: number, chosen: number | undefined): VNode => (
  <option key={number} value={number} selected={number === chosen}>
    {number}
  </option>
);
