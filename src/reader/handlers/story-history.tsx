import { listNoticesOf } from "../../newsroom/notice/notice.store.ts";
import { compareRevisions } from "../../newsroom/story/compare-revisions.ts";
import type { StoryPage } from "../../newsroom/story/story-page.ts";
import { findStoryPage } from "../../newsroom/story/story-page.store.ts";
import { listRevisions } from "../../newsroom/story/story.store.ts";
import { breadcrumbList } from "../design/crumbs.tsx";
import { type Handler, missing, type Reading, shown } from "../http/answer.ts";
import { slugParam, wholeNumber } from "../http/inputs.ts";
import { StoryHistory, type StoryHistoryView } from "../pages/story-history.tsx";
import { routes } from "../routes.ts";
import { type ShownVersion, versionsOf } from "../view/story-history.ts";

/** What changed in a story, when and why; and any two versions that were public, side by side. */
export const storyHistoryHandler: Handler = async (reading, { params, query }) => {
  const slug = slugParam(params);
  const page = slug === null ? null : await findStoryPage(reading.db, slug, reading.day);
  if (page === null) return missing;
  reading.uses(...page.keys);
  const [notices, revisions] = await Promise.all([
    listNoticesOf(reading.db, { storyId: page.id }),
    listRevisions(reading.db, page.id),
  ]);
  const versions = versionsOf(page.publications, revisions);
  const [from, to] = [wholeNumber(query.get("from")), wholeNumber(query.get("to"))];
  if ((query.has("from") || query.has("to")) && (from === null || to === null)) return missing;
  const comparison = from === null || to === null ? null : await compare(reading.db, versions, from, to);
  if (comparison === undefined) return missing;
  return historyPage(reading, { page, notices, versions, comparison });
};

/** Undefined: one of these was never public. */
const compare = async (
  db: Parameters<typeof compareRevisions>[0],
  versions: readonly ShownVersion[],
  from: number,
  to: number,
): Promise<StoryHistoryView["comparison"] | undefined> => {
  const numbered = (number: number) => versions.find((version) => version.number === number);
  const [before, after] = [numbered(from), numbered(to)];
  if (before === undefined || after === undefined) return undefined;
  const changes = await compareRevisions(db, before.revisionId, after.revisionId);
  return { from, to, changes: changes.ok ? changes.value : null };
};

const historyPage = ({ site, say }: Reading, view: StoryHistoryView & { readonly page: StoryPage }) => {
  const { content, slug } = view.page;
  const title = say.history.title(content.headline);
  return shown({
    title,
    description: say.history.description(content.headline),
    path: routes.storyHistory.to(
      { slug },
      view.comparison === null ? {} : { from: view.comparison.from, to: view.comparison.to },
    ),
    section: "stories",
    hidden: view.comparison !== null,
    styles: ["story.css"],
    islands: [],
    structured: [
      breadcrumbList(site.origin, [
        { name: site.storiesLabel, path: routes.stories.to({}) },
        { name: content.headline, path: routes.story.to({ slug }) },
        { name: title, path: routes.storyHistory.to({ slug }) },
      ]),
    ],
    body: <StoryHistory view={view} />,
  });
};
