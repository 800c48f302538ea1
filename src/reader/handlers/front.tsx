import { listPublicShows } from "../../newsroom/podcast/show.store.ts";
import { listPublicRecordings } from "../../newsroom/recording/list-recordings.store.ts";
import type { Picture } from "../../newsroom/recording/recording.ts";
import type { FrontPlace } from "../../newsroom/site/places/place.ts";
import { type Curated, type LeadCard, readCurated } from "../../newsroom/site/places/public-places.store.ts";
import {
  frontKey,
  recordingCardKey,
  recordingsKey,
  showKey,
  showsKey,
  storiesKey,
  storyKey,
  topicsKey,
} from "../../newsroom/staff/keys.ts";
import { listPublicStories } from "../../newsroom/story/list-stories.store.ts";
import { listPublicTopics } from "../../newsroom/topic/topic.store.ts";
import type { Database } from "../../platform/database/database.ts";
import { type Handler, shown as shownPage } from "../http/answer.ts";
import { Front } from "../pages/front.tsx";
import { routes } from "../routes.ts";
import { frontOf, type Latest, shown } from "../view/front.ts";
import { keysOfStoryCards } from "../view/keys.ts";
import { organisation } from "../view/organisation-structured.ts";
import { pictureCard } from "../view/social.ts";

/** What editors placed, filled with the latest; another page from the instant on at which a place begins or ends. */
export const frontHandler: Handler = async ({ db, clock, site, uses, until }) => {
  uses(frontKey, recordingsKey, storiesKey, showsKey, topicsKey);
  // Side by side, as if nothing were placed: mostly little is, and each question that waits for another is waited for.
  const [curated, topics, likely] = await Promise.all([
    readCurated(db, clock()),
    listPublicTopics(db),
    readLatest(db, nothingPlaced),
  ]);
  uses(...curated.places.map(keyOfPlaced));
  if (curated.until !== null) until(curated.until);
  const works = frontOf(curated, curated.places.length === 0 ? likely : await readLatest(db, curated));
  uses(...keysOfStoryCards(works.stories), ...works.podcasts.map(({ id }) => showKey(id)));
  if (works.lead?.kind === "story") uses(...keysOfStoryCards([works.lead.card]));
  const description = site.about || site.tagline || site.name;
  return shownPage({
    title: site.name,
    description,
    path: routes.front.to({}),
    room: works.lead !== null,
    styles: ["front.css"],
    islands: [],
    feeds: [{ title: site.name, path: "" }],
    social: {
      type: "website",
      title: site.name,
      description,
      picture: pictureCard(pictureOf(works.lead)),
    },
    structured: [
      organisation(site),
      {
        "@type": "WebSite",
        name: site.name,
        url: `${site.origin}/`,
        potentialAction: {
          "@type": "SearchAction",
          target: `${site.origin}${routes.search.to({})}?q={query}`,
          "query-input": "required name=query",
        },
        publisher: { "@id": `${site.origin}/#newsroom` },
      },
    ],
    body: <Front view={{ ...works, site, topics: topics.filter(({ parentId }) => parentId === null) }} />,
  });
};

/** Whether or not it is public now: the page is another as soon as it is. */
const keyOfPlaced = ({ kind, workId }: FrontPlace): string => {
  if (kind === "story") return storyKey(workId);
  return kind === "podcast" ? showKey(workId) : recordingCardKey(workId);
};

type Placed = Pick<Curated, "films" | "interviews" | "stories">;

const nothingPlaced: Placed = { films: [], interviews: [], stories: [] };

/** As many as are needed where the lead and all that is placed are among them. */
const readLatest = async (db: Database, curated: Placed): Promise<Latest> => {
  const enough = (count: number, placed: readonly unknown[]): number => count + placed.length + 1;
  const [films, interviews, stories, podcasts] = await Promise.all([
    listPublicRecordings(db, { kind: "film", limit: enough(shown.films, curated.films) }),
    listPublicRecordings(db, { kind: "interview", limit: enough(shown.interviews, curated.interviews) }),
    listPublicStories(db, { limit: enough(shown.stories, curated.stories) }),
    listPublicShows(db),
  ]);
  return { films: films.cards, interviews: interviews.cards, stories: stories.cards, podcasts };
};

const pictureOf = (lead: LeadCard | null): Picture | null =>
  lead === null ? null : lead.kind === "story" ? lead.card.picture : lead.card.poster;
