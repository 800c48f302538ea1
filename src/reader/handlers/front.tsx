import { listPublicRecordings } from "../../newsroom/recording/list-recordings.store.ts";
import { recordingsOfKindKey, topicsKey } from "../../newsroom/staff/keys.ts";
import { listTopics } from "../../newsroom/topic/topic.store.ts";
import { type Handler, shown } from "../http/answer.ts";
import { Front } from "../pages/front.tsx";
import { routes } from "../routes.ts";
import { pictureCard } from "../view/social.ts";

const filmsShown = 6;
const interviewsShown = 6;

/** The latest film leads; the next ones, the latest interviews and the topics follow. */
export const frontHandler: Handler = async ({ db, site, uses }) => {
  uses(recordingsOfKindKey("film"), recordingsOfKindKey("interview"), topicsKey);
  const [films, interviews, topics] = await Promise.all([
    listPublicRecordings(db, { kind: "film", limit: filmsShown + 1 }),
    listPublicRecordings(db, { kind: "interview", limit: interviewsShown }),
    listTopics(db),
  ]);
  const lead = films.cards.find((film) => film.poster !== null && film.playable) ?? films.cards[0] ?? null;
  const view = {
    site,
    lead,
    films: films.cards.filter((film) => film !== lead).slice(0, filmsShown),
    interviews: interviews.cards,
    topics,
  };
  return shown({
    title: site.name,
    description: site.about || site.tagline || site.name,
    path: routes.front.to({}),
    room: lead !== null,
    islands: [],
    social: {
      type: "website",
      title: site.name,
      description: site.about || site.tagline || site.name,
      picture: pictureCard(lead?.poster ?? null),
    },
    structured: [
      {
        "@type": "WebSite",
        name: site.name,
        url: `${site.origin}/`,
        potentialAction: {
          "@type": "SearchAction",
          target: `${site.origin}${routes.search.to({})}?q={query}`,
          "query-input": "required name=query",
        },
      },
    ],
    body: <Front view={view} />,
  });
};
