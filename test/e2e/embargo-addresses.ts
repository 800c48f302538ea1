import type { Operation } from "../../src/api/contract/operation.ts";
import { operations } from "../../src/api/contract/operations.ts";
import { sitemapSections } from "../../src/feeds/sitemap.store.ts";
import { routes } from "../../src/reader/routes.ts";
import { signSitePreview } from "../../src/newsroom/site/preview/site-preview.ts";
import { signPreview } from "../../src/newsroom/story/preview-link.ts";
import type { Names } from "./embargo-names.ts";
import { idOf } from "./pages-newsroom.ts";

const film = (slug: string) => ({ kind: "film", slug });
const interview = (slug: string) => ({ kind: "interview", slug });

/** Another newsroom's secret: what it signs opens nothing here. */
const forged = (revisionId: string): string =>
  signPreview("another secret of thirty-two characters", {
    revisionId,
    expiresAt: new Date("2026-11-30T00:00:00Z"),
    madeBy: null,
  });

const forgedSite = signSitePreview("another secret of thirty-two characters", {
  page: "front",
  at: new Date("2027-01-01T00:00:00Z"),
  change: null,
  expiresAt: new Date("2026-11-30T00:00:00Z"),
  madeBy: null,
});

/** Files of media, other than those that have a route by name. */
const mediaFiles = [
  "v360.mp4",
  "v360.m3u8",
  "audio.mp4",
  "audio.m3u8",
  "captions.en.m3u8",
  "storyboard.jpg",
  "peaks.json",
];

/**
 * Addresses of every route of the public site, with the names of one set of things in them. A route that is new must be
 * here: how could what is hidden show at it?
 */
export const addressesOf = (names: Names): Readonly<Record<keyof typeof routes, readonly string[]>> => ({
  front: ["/"],
  films: ["/films"],
  interviews: ["/interviews"],
  topics: ["/topics"],
  topic: ["/topic/the-sea", "/topic/government", "/topic/the-sea?kind=film", "/films?topic=the-sea"],
  person: ["/person/ada-marsh", `/person/${names.word}-amber`, "/person/ada-marsh?part=quoted"],
  allSeries: ["/series"],
  series: [routes.series.to({ slug: names.word })],
  search: [
    "/search",
    `/search?q=${names.word}`,
    `/search?q="${names.word}+sentence"`,
    `/search?q=${names.word}*`,
    `/search?q=speaker:${names.word}`,
    `/search?q=ledger&speaker=${names.word}-amber`,
    `/search?q=ledger&work=film/${names.film}`,
    `/search?q=film:${names.film}+ledger`,
    "/search?q=minister+ledger",
    "/search?q=qu1xotl",
    "/search?q=quixo*",
  ],
  suggest: [names.word, names.word.slice(0, 5), `${names.word} a`, "minister", "qu1xotl"].map((typed) =>
    routes.suggest.to({}, { q: typed }),
  ),
  stories: ["/stories"],
  policies: ["/policies"],
  policy: [routes.policy.to({ slug: names.story })],
  policyVersion: [routes.policyVersion.to({ slug: names.story, number: 1 })],
  brand: ["/brand/logo-000000000000.svg"],
  manifest: ["/site.webmanifest"],
  words: ["/words/en-000000000000.json"],
  favicon: ["/favicon.ico"],
  story: [names.story, names.tomorrow].map((slug) => routes.story.to({ slug })),
  storyHistory: [
    ...[names.story, names.tomorrow].map((slug) => routes.storyHistory.to({ slug })),
    routes.storyHistory.to({ slug: names.story }, { from: 1, to: 1 }),
    routes.storyHistory.to({ slug: "a-quiet-day" }),
    routes.storyHistory.to({ slug: "a-quiet-day" }, { from: 1, to: 2 }),
  ],
  podcasts: ["/podcasts"],
  podcast: [routes.podcast.to({ slug: names.word })],
  episode: [routes.episode.to({ slug: names.film })],
  episodeAudio: [routes.episodeAudio.to({ id: idOf(names.film) })],
  corrections: ["/corrections"],
  support: ["/support"],
  newsletters: ["/newsletters"],
  newslettersThanks: ["/newsletters/thanks"],
  // Of nobody: links are to subscribers, not to works.
  confirmSubscription: [routes.confirmSubscription.to({ token: names.revision })],
  subscription: [routes.subscription.to({ token: names.revision })],
  leaveList: [routes.leaveList.to({ token: names.revision })],
  moveSubscription: [routes.moveSubscription.to({ token: names.revision })],
  mark: [routes.mark.to({ id: idOf(names.film) })],
  preview: [
    routes.preview.to({ token: names.revision }),
    routes.preview.to({ token: forged(names.revision) }),
    routes.preview.to({ token: `${names.revision}...` }),
  ],
  sitePreview: ["anything", forgedSite].map((token) => routes.sitePreview.to({ token })),
  sitePreviewBrand: ["anything", forgedSite].map((token) =>
    routes.sitePreviewBrand.to({ token, name: "sheet-000000000000.css" }),
  ),
  sitePreviewPicture: ["anything", forgedSite].map((token) =>
    routes.sitePreviewPicture.to({ token, id: names.picture }),
  ),
  previewPicture: [
    routes.previewPicture.to({ token: names.revision, id: names.picture }),
    routes.previewPicture.to({ token: forged(names.revision), id: names.picture }),
  ],
  previewDocument: [
    routes.previewDocument.to({ token: names.revision, id: names.document }),
    routes.previewDocument.to({ token: forged(names.revision), id: names.document }),
  ],
  socialImage: [
    ["story", names.storyId],
    ["recording", idOf(names.film)],
    ["moment", names.moment],
  ].map(([subject = "", id = ""]) =>
    routes.socialImage.to({ subject, id, file: "0123456789012345678901-card.jpg" }),
  ),
  document: [routes.document.to({ id: names.document })],
  work: [
    routes.work.to(film(names.film)),
    routes.work.to(film(names.film), { t: 2 }),
    routes.work.to(interview(names.interview)),
    routes.work.to(film(names.interview)),
    "/film/the-harbour-letter",
    "/film/the-harbour-letter?part=excerpted",
    "/film/the-harbour-letter?part=quoted",
    routes.work.to(film(names.film), { part: "quoted" }),
    "/interview/tomas-rey",
    "/story/a-quiet-day",
  ],
  transcript: [
    routes.transcript.to(film(names.film)),
    routes.transcript.to(interview(names.interview)),
    "/film/the-harbour-letter/transcript",
  ],
  sentence: [
    routes.sentence.to({ ...film(names.film), sentence: 1 }),
    routes.sentence.to({ ...interview(names.interview), sentence: 1 }),
    "/film/the-harbour-letter/transcript/1",
  ],
  moment: [routes.moment.to({ id: names.moment })],
  makeMoment: [`/moment?cut=${names.cut}&from=1&to=2`],
  embedMoment: [routes.embedMoment.to({ id: names.moment })],
  embedWork: [routes.embedWork.to(film(names.film)), routes.embedWork.to(interview(names.interview))],
  oembed: [
    `/film/${names.film}`,
    `/embed/film/${names.film}`,
    `/interview/${names.interview}`,
    `/story/${names.story}`,
    `/moment/${names.moment}`,
  ].flatMap((path) =>
    ["json", "xml"].map((format) => routes.oembed.to({}, { url: `https://newsreel.test${path}`, format })),
  ),
  picture: [names.picture, names.poster].map((id) => routes.picture.to({ id }, { w: 320 })),
  artwork: [names.picture, names.poster].map((id) => routes.artwork.to({ id }, { w: 320 })),
  master: [names.cut, names.interviewCut].flatMap((cut) =>
    ["master.m3u8", ...mediaFiles].map((file) => `/media/${cut}/${file}`),
  ),
  momentMaster: [
    routes.momentMaster.to({ id: names.moment }),
    ...mediaFiles.map((file) => `/moment/${names.moment}/${file}`),
  ],
  storyboard: [routes.storyboard.to({ cut: names.cut })],
  captions: [routes.captions.to({ cut: names.cut, language: "en" })],
  asset: [`/assets/${names.film}`],
  icon: ["/icon.svg"],
  health: ["/health"],
});

/** Addresses of what is served beside the pages, by the pattern that answers. */
export const besideOf = (names: Names): Readonly<Record<string, readonly string[]>> => ({
  "/oembed": [`/oembed?url=https://newsreel.test/film/${names.film}`],
  ...Object.fromEntries(
    ["", "/stories", "/films", "/interviews", "/podcasts", "/corrections"].flatMap((page) =>
      ["rss", "atom", "json"].map((format) => [`${page}/feed.${format}`, [`${page}/feed.${format}`]]),
    ),
  ),
  ...Object.fromEntries(
    ["rss", "atom", "json"].map((format) => [
      `/topic/:slug/feed.${format}`,
      ["the-sea", "government", names.word].map((slug) => `/topic/${slug}/feed.${format}`),
    ]),
  ),
  ...Object.fromEntries(
    ["rss", "atom", "json"].flatMap((format) => [
      [`/person/:slug/feed.${format}`, [`/person/${names.word}-amber/feed.${format}`]],
      [`/series/:slug/feed.${format}`, [`/series/${names.word}/feed.${format}`]],
    ]),
  ),
  "/podcast/:slug/feed.rss": [
    `/podcast/${names.word}/feed.rss`,
    `/podcast/${names.word}/feed.rss?page=2`,
    `/podcast/${names.word}/feed.rss?page=x`,
  ],
  "/audio/:id/:file": [names.film, names.interview].flatMap((work) =>
    ["chapters.json", "transcript.vtt", "transcript.json", "episode.m4a"].map(
      (file) => `/audio/${idOf(work)}/${file}`,
    ),
  ),
  "/robots.txt": ["/robots.txt"],
  "/.well-known/security.txt": ["/.well-known/security.txt"],
  "/trust.txt": ["/trust.txt"],
  "/.well-known/trust.txt": ["/.well-known/trust.txt"],
  "/sitemap.xml": ["/sitemap.xml"],
  "/sitemap/pages.xml": ["/sitemap/pages.xml"],
  "/sitemap/news.xml": ["/sitemap/news.xml"],
  "/sitemap/:part": [...sitemapSections, names.word]
    .flatMap((section) => [`${section}-1.xml`, `${section}.xml`])
    .map((part) => `/sitemap/${part}`),
});

/** Every operation of the API, and what is beside them, with the names of one set of things in their addresses. */
export const apiAddresses = (names: Names): readonly (readonly [method: string, path: string])[] => {
  const parts: Readonly<Record<string, string>> = {
    storyId: names.storyId,
    revisionId: names.revision,
    workId: names.storyId,
    recordingId: idOf(names.film),
    cutId: names.cut,
    momentId: names.moment,
    pictureId: names.picture,
    documentId: names.document,
  };
  const declared = Object.values<Operation>(operations).map(({ method, path }) => {
    const address = path.replaceAll(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? names.word);
    return [method, `/api${address}`] as const;
  });
  const files = ["master.m3u8", "poster.jpg", ...mediaFiles].map(
    (file) => ["GET", `/api/recordings/${idOf(names.film)}/media/${file}`] as const,
  );
  return [
    ...declared,
    ...files,
    ["GET", `/api/archive/spoken?words=${names.word}`],
    ["GET", `/api/works?words=${names.word}`],
    ["GET", "/api/events"],
    ["GET", "/api/openapi.json"],
    ["GET", `/api/${names.storyId}`],
    ["PATCH", `/api/uploads/${names.storyId}`],
  ];
};

/** Ids and names that nothing may tell of. */
export const tellTales = (names: Names): readonly string[] => [
  names.word,
  names.cut,
  names.interviewCut,
  names.moment,
  names.picture,
  names.poster,
  names.document,
  names.revision,
  idOf(names.film),
  idOf(names.interview),
];
