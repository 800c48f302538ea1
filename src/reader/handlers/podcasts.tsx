import { listLatestEpisodes } from "../../newsroom/podcast/episode.store.ts";
import { listPublicShows } from "../../newsroom/podcast/show.store.ts";
import { episodesOfShowKey, pictureKey, showKey, showsKey } from "../../newsroom/staff/keys.ts";
import type { Show } from "../../newsroom/podcast/show.ts";
import { breadcrumbList } from "../design/crumbs.tsx";
import { type Handler, shown } from "../http/answer.ts";
import { Podcasts } from "../pages/podcasts.tsx";
import { routes } from "../routes.ts";
import { showStructured } from "../view/episode.ts";

/** Every show of the newsroom, with its latest episode. */
export const podcastsHandler: Handler = async ({ db, day, say, site, uses }) => {
  uses(showsKey);
  const shows = await listPublicShows(db);
  uses(...shows.flatMap(keysOfShow));
  const latest = await listLatestEpisodes(
    db,
    shows.map(({ id }) => id),
    day,
  );
  const title = say.podcasts.title;
  const path = routes.podcasts.to({});
  return shown({
    title,
    description: say.podcasts.about(site.name),
    path,
    section: "podcasts",
    styles: ["podcast.css"],
    islands: latest.some(({ enclosure }) => enclosure !== null) ? ["listen.js"] : [],
    feeds: [{ title, path }],
    structured: [
      ...shows.map((show) => showStructured(site, show)),
      breadcrumbList(site.origin, [{ name: title, path }]),
    ],
    body: (
      <Podcasts
        view={{
          shows: shows.map((show) => ({
            show,
            latest: latest.find(({ showId }) => showId === show.id) ?? null,
          })),
        }}
      />
    ),
  });
};

/** What a page says of a show, and which episodes it has. */
export const keysOfShow = (show: Show): string[] => [
  showKey(show.id),
  episodesOfShowKey(show.id),
  ...(show.pictureId === null ? [] : [pictureKey(show.pictureId)]),
];
