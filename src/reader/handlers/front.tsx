import { listPublicRecordings } from "../../newsroom/recording/list-recordings.store.ts";
import type { Picture, RecordingCard } from "../../newsroom/recording/recording.ts";
import { recordingsKey, storiesKey, topicsKey } from "../../newsroom/staff/keys.ts";
import { listPublicStories } from "../../newsroom/story/list-stories.store.ts";
import type { StoryCard } from "../../newsroom/story/story-card.ts";
import { listPublicTopics } from "../../newsroom/topic/topic.store.ts";
import { type Handler, shown } from "../http/answer.ts";
import { Front, type FrontLead } from "../pages/front.tsx";
import { routes } from "../routes.ts";
import { keysOfStoryCards } from "../view/keys.ts";
import { organisation } from "../view/organisation-structured.ts";
import { pictureCard } from "../view/social.ts";

const filmsShown = 6;
const interviewsShown = 6;
const storiesShown = 6;

/** The newest film that can be watched; the newest story with a picture, where that came out after it. */
const leadOf = (films: readonly RecordingCard[], stories: readonly StoryCard[]): FrontLead | null => {
  const film = films.find(({ poster, playable }) => poster !== null && playable) ?? films[0];
  const story = stories.find(({ picture }) => picture !== null);
  const filmAt = film?.publishedAt?.getTime() ?? 0;
  if (story !== undefined && story.publishedAt.getTime() > filmAt) return { kind: "story", card: story };
  return film === undefined ? null : { kind: "recording", card: film };
};

const pictureOf = (lead: FrontLead | null): Picture | null =>
  lead === null ? null : lead.kind === "story" ? lead.card.picture : lead.card.poster;

/** The latest film or story leads; the next ones, the latest interviews and the topics follow. */
export const frontHandler: Handler = async ({ db, site, uses }) => {
  uses(recordingsKey, storiesKey, topicsKey);
  const [films, interviews, stories, topics] = await Promise.all([
    listPublicRecordings(db, { kind: "film", limit: filmsShown + 1 }),
    listPublicRecordings(db, { kind: "interview", limit: interviewsShown }),
    listPublicStories(db, { limit: storiesShown + 1 }),
    listPublicTopics(db),
  ]);
  uses(...keysOfStoryCards(stories.cards));
  const lead = leadOf(films.cards, stories.cards);
  const view = {
    site,
    lead,
    films: films.cards.filter((film) => film !== lead?.card).slice(0, filmsShown),
    stories: stories.cards.filter((story) => story !== lead?.card).slice(0, storiesShown),
    interviews: interviews.cards,
    topics,
  };
  return shown({
    title: site.name,
    description: site.about || site.tagline || site.name,
    path: routes.front.to({}),
    room: lead !== null,
    styles: ["front.css"],
    islands: [],
    social: {
      type: "website",
      title: site.name,
      description: site.about || site.tagline || site.name,
      picture: pictureCard(pictureOf(lead)),
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
    body: <Front view={view} />,
  });
};
