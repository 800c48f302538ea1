import { countPublicEpisodes, listPublicEpisodes } from "../../newsroom/podcast/episode.store.ts";
import { findPublicShow } from "../../newsroom/podcast/show.store.ts";
import { recordingCardKey } from "../../newsroom/staff/keys.ts";
import { breadcrumbList } from "../design/crumbs.tsx";
import { type Handler, missing, shown } from "../http/answer.ts";
import { slugParam } from "../http/inputs.ts";
import { Podcast } from "../pages/podcast.tsx";
import { routes } from "../routes.ts";
import { showStructured } from "../view/episode.ts";
import { pictureCard } from "../view/social.ts";
import { keysOfShow } from "./podcasts.tsx";

const perPage = 20;

/** A show with its episodes, the latest first. */
export const podcastHandler: Handler = async ({ db, day, say, site, uses }, { params, query }) => {
  const slug = slugParam(params);
  const show = slug === null ? null : await findPublicShow(db, slug);
  if (show === null) return missing;
  uses(...keysOfShow(show));
  const after = query.get("after");
  const [episodes, count] = await Promise.all([
    listPublicEpisodes(db, show.id, day, { limit: perPage, ...(after === null ? {} : { after }) }),
    countPublicEpisodes(db, show.id),
  ]);
  uses(...episodes.cards.map(({ id }) => recordingCardKey(id)));
  const path = routes.podcast.to({ slug: show.slug });
  return shown({
    title: show.title,
    description: show.description,
    path: routes.podcast.to({ slug: show.slug }, after === null ? {} : { after }),
    section: "podcasts",
    styles: ["podcast.css"],
    feeds: [{ title: show.title, path, formats: ["rss"] }],
    islands: episodes.cards.some(({ enclosure }) => enclosure !== null) ? ["listen.js"] : [],
    social: {
      type: "website",
      title: show.title,
      description: show.description,
      picture: pictureCard(show.picture),
    },
    structured: [
      showStructured(site, show),
      breadcrumbList(site.origin, [
        { name: say.podcasts.title, path: routes.podcasts.to({}) },
        { name: show.title, path },
      ]),
    ],
    body: <Podcast view={{ show, episodes, count, further: after !== null }} />,
  });
};
