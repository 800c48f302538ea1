import { findPlaceInShow } from "../../newsroom/podcast/place-in-show.store.ts";
import type { PlaceInShow } from "../../newsroom/podcast/show.ts";
import { showsKey } from "../../newsroom/staff/keys.ts";
import type { Page } from "../design/page.ts";
import { type Handler, missing, type Reading, shown } from "../http/answer.ts";
import { slugParam } from "../http/inputs.ts";
import { Episode, type EpisodeView } from "../pages/episode.tsx";
import type { WorkView } from "../pages/work.tsx";
import { routes } from "../routes.ts";
import { socialPicture } from "../social-image/address.ts";
import { recordingCard } from "../social-image/cards.ts";
import { episodeCrumbs, episodeStructured } from "../view/episode.ts";
import { workPath } from "../view/paths.ts";
import { describe } from "../view/work.ts";
import { furtherUses } from "./further-uses.tsx";
import { keysOfShow } from "./podcasts.tsx";
import { readWork, wordIslands, workPage } from "./work.tsx";

/** An episode to be heard while one reads on. One without a file for listeners is shown as films are. */
export const episodeHandler: Handler = async (reading, { params, query }) => {
  const slug = slugParam(params);
  if (slug === null) return missing;
  const further = await furtherUses(reading, { kind: "episode", slug }, query);
  if (further !== null) return further;
  const view = await readWork(reading, { kind: "episode", slug }, query);
  if (view === null) return missing;
  const place = await findPlaceInShow(reading.db, view.work.id, reading.day);
  if (place === null) return missing;
  // Where its show is not public yet: it will be named here when it is.
  reading.uses(...(place.show === null ? [showsKey] : keysOfShow(place.show)));
  return shown(
    place.enclosure === null || view.playing.state !== "plays"
      ? workPage(reading, view)
      : episodePage(reading, view, place),
  );
};

const episodePage = ({ site }: Reading, view: WorkView, place: PlaceInShow): Page => {
  const { work } = view;
  return {
    title: work.title,
    description: describe(site.say, work),
    path: workPath(work),
    room: true,
    section: "podcasts",
    styles: ["work.css", "podcast.css"],
    islands: ["listen.js", ...(view.transcript === null ? [] : wordIslands(work))],
    ...(place.show === null
      ? {}
      : {
          feeds: [
            { title: place.show.title, path: routes.podcast.to({ slug: place.show.slug }), formats: ["rss"] },
          ],
        }),
    social: {
      type: "music.song",
      title: work.title,
      description: describe(site.say, work),
      picture: socialPicture({ subject: "recording", id: work.id }, recordingCard(site, work)),
      player: { path: routes.embedWork.to({ kind: work.kind, slug: work.slug }), width: 640, height: 408 },
      oembedOf: workPath(work),
    },
    structured: episodeStructured(site, work, place, view.notices),
    body: <Episode view={episodeView(site, view, place)} />,
  };
};

const episodeView = (site: Reading["site"], view: WorkView, place: PlaceInShow): EpisodeView => ({
  ...view,
  place,
  crumbs: episodeCrumbs(site, place.show),
  listen: {
    recordingId: view.work.id,
    cutId: view.work.cut?.id ?? "",
    length: view.work.cut?.length ?? view.work.runningMilliseconds ?? 0,
    title: view.work.title,
    show: place.show?.title ?? "",
    href: workPath(view.work),
    pictureId: place.show?.picture?.id ?? view.work.poster?.id ?? null,
    chapters: view.work.cut?.chapters ?? [],
    at: view.atSeconds === undefined ? undefined : view.atSeconds * 1000,
    whole: true,
  },
});
