import { listOf, listsWithWorks } from "../../newsroom/recording/listed.store.ts";
import { topicKey, topicsKey, worksOnTopicKey } from "../../newsroom/staff/keys.ts";
import { findWorkCards, listWorks, type WorkList } from "../../newsroom/story/list-works.store.ts";
import { listFeatured } from "../../newsroom/topic/feature-works.ts";
import { findLiveTopic, listPublicTopics, listTopics, type Topic } from "../../newsroom/topic/topic.store.ts";
import { idsBelow, topicsAbove, topicTree } from "../../newsroom/topic/topic-tree.ts";
import type { Page } from "../design/page.ts";
import { type Handler, missing, type Reading, shown } from "../http/answer.ts";
import { slugParam } from "../http/inputs.ts";
import type { ChoiceLink } from "../pages/choice-links.tsx";
import { TopicPage, Topics, type TopicView } from "../pages/topics.tsx";
import { type Query, routes } from "../routes.ts";
import { firstPage, isThin, pagesBeside, readListQuery } from "../view/list-query.ts";
import { listStructured } from "../view/list-structured.ts";
import { pictureCard } from "../view/social.ts";
import { findPagePicture } from "../view/page-picture.store.ts";
import { keysOfWorkCards } from "../view/work-list-keys.ts";

const perPage = 24;

/** All topics that have anything to show, as a tree. */
export const topicsHandler: Handler = async ({ db, site, uses }) => {
  const [topics, known] = await Promise.all([listPublicTopics(db), listTopics(db)]);
  // Of those that have nothing to show, too: their first work brings them here.
  uses(topicsKey, ...known.map(({ id }) => worksOnTopicKey(id)));
  const { heading, describe } = site.say.topics;
  const description = describe(site.name);
  const path = routes.topics.to({});
  return shown({
    title: heading,
    description,
    path,
    styles: ["lists.css"],
    islands: [],
    social: { type: "website", title: heading, description },
    structured: listStructured(site, { name: heading, path, description, works: [] }),
    body: <Topics tree={topicTree(topics)} />,
  });
};

const kinds = ["film", "story", "interview", "episode"] as const;
type Kind = (typeof kinds)[number];

/** What belongs to a topic, and to those below it. */
export const topicHandler: Handler = async (reading, { params, query }) => {
  const { db } = reading;
  const slug = slugParam(params);
  const [topic, topics, known] = await Promise.all([
    slug === null ? null : findLiveTopic(db, slug),
    listPublicTopics(db),
    listTopics(db),
  ]);
  if (topic === null) return missing;
  // Of those below that have nothing to show, too: their first work stands here.
  reading.uses(topicKey(topic.id), topicsKey, ...idsBelow(known, topic.id).map(worksOnTopicKey));
  const asked = readListQuery(query);
  const kind = kinds.find((one) => one === query.get("kind")) ?? null;
  const [works, filled, featured, picture] = await Promise.all([
    listWorks(db, { list: listOf.topic(topic.id, kind ?? undefined), limit: perPage, cursor: asked.cursor }),
    listsWithWorks(
      db,
      kinds.map((one) => listOf.topic(topic.id, one)),
    ),
    kind === null && asked.cursor === null ? featuredOf(reading, topic.id) : [],
    findPagePicture(db, topic.pictureId),
  ]);
  const to = (place: Query) => routes.topic.to({ slug: topic.slug }, { kind: kind ?? undefined, ...place });
  const back = firstPage(asked.cursor, works, to);
  if (back !== null) return back;
  reading.uses(...keysOfWorkCards(works.works));
  const view: TopicView = {
    topic,
    picture,
    crumbs: [
      { name: reading.site.say.topics.heading, path: routes.topics.to({}) },
      ...topicsAbove(topics, topic).map(({ name, slug: above }) => ({
        name,
        path: routes.topic.to({ slug: above }),
      })),
    ],
    below: topics.filter(({ parentId }) => parentId === topic.id),
    featured,
    kinds: kindLinks(reading, topic, kind, filled),
    works: works.works,
    pages: pagesBeside(works, to),
  };
  const narrowing = { year: null, topic: kind, cursor: asked.cursor };
  return shown(topicPage(reading, view, works, { path: to(asked.place), hidden: isHidden(view, narrowing) }));
};

/** Nothing on it, or hardly anything of what was chosen. */
const isHidden = ({ works }: TopicView, narrowing: Parameters<typeof isThin>[0]): boolean =>
  works.length === 0 || isThin(narrowing, works.length);

const featuredOf = async ({ db, uses }: Reading, topicId: string) => {
  const works = await findWorkCards(db, await listFeatured(db, topicId));
  uses(...keysOfWorkCards(works));
  return works;
};

/** All, then each kind of which there is something. */
const kindLinks = (
  { site }: Reading,
  { id, slug }: Topic,
  chosen: Kind | null,
  filled: ReadonlySet<string>,
): ChoiceLink[] => {
  const { people, topics } = site.say;
  const there = kinds.filter((kind) => filled.has(listOf.topic(id, kind)));
  const link = (name: string, kind: Kind | null): ChoiceLink => ({
    name,
    path: routes.topic.to({ slug }, { kind: kind ?? undefined }),
    here: kind === chosen,
  });
  return there.length < 2
    ? []
    : [link(people.all, null), ...there.map((kind) => link(topics.kinds[kind], kind))];
};

const topicPage = (
  { site }: Reading,
  view: TopicView,
  { works }: WorkList,
  { path, hidden }: Pick<Page, "hidden"> & { path: string },
): Page => {
  const { topic } = view;
  const description = topic.summary || site.say.topics.describeOne(site.name, topic.name);
  const social = pictureCard(view.picture);
  return {
    title: topic.name,
    description,
    path,
    hidden: hidden ?? false,
    styles: ["lists.css"],
    islands: [],
    feeds: [{ title: topic.name, path: routes.topic.to({ slug: topic.slug }) }],
    social: { type: "website", title: topic.name, description, ...(social ? { picture: social } : {}) },
    structured: listStructured(site, { name: topic.name, path, description, works, crumbs: view.crumbs }),
    body: <TopicPage view={view} />,
  };
};
