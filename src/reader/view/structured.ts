import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import type { Notice } from "../../newsroom/notice/notice.ts";
import { breadcrumbList } from "../design/crumbs.tsx";
import { isoDuration } from "../design/time.ts";
import { routes } from "../routes.ts";
import { recordingCard } from "../social-image/cards.ts";
import { corrections } from "./notice-structured.ts";
import { fundingStructured } from "./funding.ts";
import { organisation } from "./organisation-structured.ts";
import { personObject } from "./person-structured.ts";
import { transcriptPath, workPath } from "./paths.ts";
import type { Translation } from "../../newsroom/story/translation.store.ts";
import { translationStructured } from "./translations.ts";
import type { SiteView } from "./site.ts";
import { imagesOf } from "./social.ts";
import { describe, type Playing, sectionOf } from "./work.ts";

/** What search engines are told of a work: where it stands, and the film with its chapters where it plays. */
export const workStructured = (
  site: SiteView,
  work: RecordingPage,
  playing: Playing,
  notices: readonly Notice[],
  translations: readonly Translation[] = [],
): object[] => {
  const section = sectionOf(site, work.kind);
  const here = { name: work.title, path: workPath(work) };
  return [
    ...(playing.state === "plays"
      ? [
          {
            ...videoObject(site, work, playing.cut),
            ...corrections(notices),
            ...translated(site, work, playing.cut, translations),
          },
        ]
      : [unplayed(site, work)]),
    breadcrumbList(site.origin, section === null ? [here] : [section, here]),
  ];
};

type Cut = Extract<Playing, { state: "plays" }>["cut"];

const picturesOf = (site: SiteView, work: RecordingPage): string[] =>
  imagesOf(
    site.origin,
    work.poster ?? work.cut?.poster ?? null,
    { subject: "recording", id: work.id },
    recordingCard(site, work),
  );

/** What cannot be played here is no video, but it is a work. */
const unplayed = (site: SiteView, work: RecordingPage): object => ({
  "@type": work.kind === "film" ? "Movie" : "CreativeWork",
  name: work.title,
  description: describe(site.say, work),
  url: site.origin + workPath(work),
  inLanguage: work.language,
  publisher: organisation(site),
  image: picturesOf(site, work),
  ...(work.credits.length > 0 ? { creator: makers(site, work) } : {}),
  ...fundingStructured(work.funding),
});

const videoObject = (site: SiteView, work: RecordingPage, cut: Cut): object => {
  const images = picturesOf(site, work);
  return {
    "@type": cut.width === null ? "AudioObject" : "VideoObject",
    name: work.title,
    description: describe(site.say, work),
    url: site.origin + workPath(work),
    uploadDate: (work.publishedAt ?? work.updatedAt).toISOString(),
    duration: isoDuration(cut.length),
    inLanguage: work.language,
    publisher: organisation(site),
    thumbnailUrl: images,
    image: images,
    embedUrl: site.origin + routes.embedWork.to({ kind: work.kind, slug: work.slug }),
    ...(cut.hasTranscript ? { transcript: site.origin + transcriptPath(work) } : {}),
    ...(cut.chapters.length > 0 ? { hasPart: clips(site, work, cut) } : {}),
    ...(work.credits.length > 0 ? { creator: makers(site, work) } : {}),
    ...fundingStructured(work.funding),
  };
};

const translated = (
  site: SiteView,
  { id }: RecordingPage,
  cut: Cut,
  translations: readonly Translation[],
): object =>
  translationStructured(site.origin, id, cut.width === null ? "AudioObject" : "VideoObject", translations);

/** Everybody who worked on it, once. */
const makers = (site: SiteView, { credits }: RecordingPage): object[] =>
  [...new Map(credits.map(({ person }) => [person.id, person])).values()].map((person) =>
    personObject(site.origin, person),
  );

/** Chapters as key moments; each ends where the next begins. Offsets in whole seconds. */
const clips = (site: SiteView, work: RecordingPage, cut: Cut): object[] =>
  cut.chapters.map((chapter, place) => ({
    "@type": "Clip",
    name: chapter.title,
    startOffset: Math.floor(chapter.start / 1000),
    endOffset: Math.floor((cut.chapters[place + 1]?.start ?? cut.length) / 1000),
    url: site.origin + workPath(work, Math.floor(chapter.start / 1000) * 1000),
  }));
