import { listOf, listsWithWorks, listYears } from "../../newsroom/recording/listed.store.ts";
import { recordingsOfKindKey, storiesKey, topicsKey, worksOnTopicKey } from "../../newsroom/staff/keys.ts";
import { listWorks } from "../../newsroom/story/list-works.store.ts";
import { listPublicTopics, type Topic } from "../../newsroom/topic/topic.store.ts";
import { idsBelow, topicTree } from "../../newsroom/topic/topic-tree.ts";
import type { Page } from "../design/page.ts";
import { type Handler, type Reading, shown } from "../http/answer.ts";
import { Listing } from "../pages/listing.tsx";
import { type Query, routes } from "../routes.ts";
import { firstPage, isThin, type ListQuery, pagesBeside, readListQuery } from "../view/list-query.ts";
import { listStructured } from "../view/list-structured.ts";
import { keysOfWorkCards } from "../view/work-list-keys.ts";

const perPage = 24;

/** Which works an index page lists, and where it stands. */
interface Index {
  readonly kind: "film" | "interview" | "story";
  readonly section: NonNullable<Page["section"]>;
  readonly path: (query: Query) => string;
  readonly heading: (site: Reading["site"]) => string;
}

/** All works of a kind, the latest first, both ways without end; of a year, of a topic. */
const indexHandler =
  (index: Index): Handler =>
  async (reading, { query }) => {
    const asked = readListQuery(query);
    const topics = await listPublicTopics(reading.db);
    const topic = topics.find(({ slug }) => slug === asked.topic) ?? null;
    note(reading, index, topics, topic);
    const list = topic === null ? listOf.kind(index.kind) : listOf.topic(topic.id, index.kind);
    const chosen = { ...asked, topic: topic?.slug ?? null };
    const zone = index.kind === "story" ? reading.site.zone : "UTC";
    const narrow = { year: chosen.year ?? undefined, zone };
    const [listed, years, offered] = await Promise.all([
      listWorks(reading.db, { list, limit: perPage, ...narrow, cursor: chosen.cursor }),
      listYears(reading.db, list, zone),
      topicsOffered(reading.db, index.kind, topics),
    ]);
    const to = (place: Query) => index.path({ ...narrowed(chosen), ...place });
    const back = firstPage(chosen.cursor, listed, to);
    if (back !== null) return back;
    reading.uses(...keysOfWorkCards(listed.works));
    const heading = headingOf(reading, index, chosen.year, topic);
    const description = reading.site.say.lists.latestFirst(heading, reading.site.name);
    const path = to(chosen.place);
    return shown({
      title: heading,
      description,
      path,
      hidden: isThin(chosen, listed.works.length),
      section: index.section,
      styles: ["lists.css"],
      islands: [],
      feeds: [{ title: index.heading(reading.site), path: index.path({}) }],
      social: { type: "website", title: heading, description },
      structured: listStructured(reading.site, {
        name: heading,
        path,
        description,
        works: listed.works,
        crumbs: isNarrowed(chosen) ? [{ name: index.heading(reading.site), path: index.path({}) }] : [],
      }),
      body: (
        <Listing
          view={{
            heading,
            path: index.path({}),
            people: index.kind === "interview",
            works: listed.works,
            pages: pagesBeside(listed, to),
            narrow: { year: chosen.year, topic: chosen.topic, years, topics: topicTree(offered) },
          }}
        />
      ),
    });
  };

const note = ({ uses }: Reading, { kind }: Index, topics: readonly Topic[], topic: Topic | null): void => {
  uses(kind === "story" ? storiesKey : recordingsOfKindKey(kind), topicsKey);
  if (topic !== null) uses(...idsBelow(topics, topic.id).map(worksOnTopicKey));
};

const narrowed = ({ year, topic }: ListQuery): Query => ({
  year: year ?? undefined,
  topic: topic ?? undefined,
});

const isNarrowed = ({ year, topic }: ListQuery): boolean => year !== null || topic !== null;

/** Topics under which there is a work of this kind. */
const topicsOffered = async (db: Reading["db"], kind: string, topics: readonly Topic[]): Promise<Topic[]> => {
  const filled = await listsWithWorks(
    db,
    topics.map(({ id }) => listOf.topic(id, kind)),
  );
  return topics.filter(({ id }) => filled.has(listOf.topic(id, kind)));
};

const headingOf = ({ site }: Reading, index: Index, year: number | null, topic: Topic | null): string => {
  const onTopic =
    topic === null ? index.heading(site) : site.say.narrow.onTopic(index.heading(site), topic.name);
  return year === null ? onTopic : site.say.narrow.inYear(onTopic, String(year));
};

export const filmsHandler = indexHandler({
  kind: "film",
  section: "films",
  path: (query) => routes.films.to({}, query),
  heading: (site) => site.filmsLabel,
});

export const interviewsHandler = indexHandler({
  kind: "interview",
  section: "interviews",
  path: (query) => routes.interviews.to({}, query),
  heading: (site) => site.interviewsLabel,
});

export const storiesHandler = indexHandler({
  kind: "story",
  section: "stories",
  path: (query) => routes.stories.to({}, query),
  heading: (site) => site.storiesLabel,
});
