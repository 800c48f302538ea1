import { countPublicEpisodes, listPublicEpisodes } from "../../newsroom/podcast/episode.store.ts";
import { findPublicShow, findWithdrawnShow } from "../../newsroom/podcast/show.store.ts";
import { recordingCardKey, showKey } from "../../newsroom/staff/keys.ts";
import { breadcrumbList } from "../design/crumbs.tsx";
import { type Answer, type Handler, missing, type Reading, shown } from "../http/answer.ts";
import { slugParam } from "../http/inputs.ts";
import { Podcast } from "../pages/podcast.tsx";
import { routes } from "../routes.ts";
import { showStructured } from "../view/episode.ts";
import { pictureCard } from "../view/social.ts";
import { keysOfShow } from "./podcasts.tsx";

const perPage = 20;

/** A show with its episodes, the latest first. */
export const podcastHandler: Handler = async (reading, { params, query }) => {
  const { db, day, say, site, uses } = reading;
  const slug = slugParam(params);
  const show = slug === null ? null : await findPublicShow(db, slug);
  if (show === null) return await goneOrMissing(reading, slug);
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

/** A show that was taken off says so for ever; of one that nobody saw yet nothing is told. */
const goneOrMissing = async ({ db, uses }: Reading, slug: string | null): Promise<Answer> => {
  const gone = slug === null ? null : await findWithdrawnShow(db, slug);
  if (gone === null) return missing;
  uses(showKey(gone.id));
  return { kind: "gone", why: gone.why };
};
