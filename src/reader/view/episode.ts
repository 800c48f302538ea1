import type { EpisodeCard } from "../../newsroom/podcast/episode.store.ts";
import type { PlaceInShow, Show } from "../../newsroom/podcast/show.ts";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { breadcrumbList } from "../design/crumbs.tsx";
import { isoDuration } from "../design/time.ts";
import type { ListenView } from "../pages/listen-markup.tsx";
import { routes } from "../routes.ts";
import { corrections } from "./notice-structured.ts";
import type { Notice } from "../../newsroom/notice/notice.ts";
import { fundingStructured } from "./funding.ts";
import { transcriptPath, workPath } from "./paths.ts";
import type { SiteView } from "./site.ts";

/** An episode in a list that can be heard from there; null where it cannot. */
export const listenOf = (episode: EpisodeCard, show: Show): ListenView | null =>
  episode.enclosure === null || episode.cutId === null
    ? null
    : {
        recordingId: episode.id,
        cutId: episode.cutId,
        length: episode.runningMilliseconds ?? 0,
        title: episode.title,
        show: show.title,
        href: workPath(episode),
        pictureId: show.picture?.id ?? null,
        chapters: [],
        whole: false,
      };

/** The way to an episode: all podcasts, then its show. */
export const episodeCrumbs = (site: SiteView, show: Show | null): { name: string; path: string }[] => [
  { name: site.say.podcasts.title, path: routes.podcasts.to({}) },
  ...(show === null ? [] : [{ name: show.title, path: routes.podcast.to({ slug: show.slug }) }]),
];

/** What search engines are told of a show. */
export const showStructured = (site: SiteView, show: Show): object => ({
  "@type": "PodcastSeries",
  name: show.title,
  description: show.description,
  url: site.origin + routes.podcast.to({ slug: show.slug }),
  webFeed: `${site.origin}${routes.podcast.to({ slug: show.slug })}/feed.rss`,
  inLanguage: show.language,
  identifier: show.guid,
  ...(show.picture === null
    ? {}
    : { image: site.origin + routes.picture.to({ id: show.picture.id }, { w: 1600 }) }),
  ...(show.author === "" ? {} : { author: { "@type": "Organization", name: show.author } }),
});

/** What search engines are told of an episode, and where it stands. */
export const episodeStructured = (
  site: SiteView,
  work: RecordingPage,
  place: PlaceInShow,
  notices: readonly Notice[],
): object[] => {
  const url = site.origin + workPath(work);
  const { show, enclosure } = place;
  return [
    {
      "@type": "PodcastEpisode",
      name: work.title,
      description: work.summary || work.title,
      url,
      datePublished: (work.publishedAt ?? work.updatedAt).toISOString(),
      inLanguage: work.language,
      timeRequired: isoDuration(work.runningMilliseconds ?? 0),
      ...(work.episodeNumber === null ? {} : { episodeNumber: work.episodeNumber }),
      ...(work.season === null
        ? {}
        : { partOfSeason: { "@type": "PodcastSeason", seasonNumber: work.season } }),
      ...(show === null ? {} : { partOfSeries: showStructured(site, show) }),
      ...(enclosure === null
        ? {}
        : {
            associatedMedia: {
              "@type": "AudioObject",
              contentUrl: site.origin + routes.episodeAudio.to({ id: work.id }),
              encodingFormat: enclosure.mediaType,
              contentSize: String(enclosure.bytes),
              duration: isoDuration(work.runningMilliseconds ?? 0),
              ...(work.cut?.hasTranscript ? { transcript: site.origin + transcriptPath(work) } : {}),
            },
          }),
      ...(place.bites.length === 0
        ? {}
        : {
            hasPart: place.bites.map((bite) => ({
              "@type": "Clip",
              name: bite.title || bite.text,
              startOffset: Math.floor(bite.start / 1000),
              endOffset: Math.ceil(bite.end / 1000),
              url: site.origin + routes.moment.to({ id: bite.momentId }),
            })),
          }),
      ...fundingStructured(work.funding),
      ...corrections(notices),
    },
    breadcrumbList(site.origin, [...episodeCrumbs(site, show), { name: work.title, path: workPath(work) }]),
  ];
};
