import { escaped } from "./xml-text.ts";

/** An address in a sitemap, with what is told of it. Addresses are whole. */
export interface SitemapEntry {
  readonly url: string;
  readonly changedAt?: Date;
  /** The same in other languages, itself among them (Google, "Localized versions"). */
  readonly alternates?: readonly { readonly language: string; readonly url: string }[];
  readonly images?: readonly string[];
  readonly video?: SitemapVideo;
  readonly news?: SitemapNews;
}

/** Google, "Video sitemaps": what it requires, and what is known besides. */
interface SitemapVideo {
  readonly thumbnail: string;
  readonly title: string;
  readonly description: string;
  readonly player: string;
  /** Seconds. */
  readonly duration: number;
  readonly publishedAt: Date;
  readonly expiresAt: Date | null;
}

/** Google, "News sitemaps". */
interface SitemapNews {
  readonly publication: string;
  /** ISO 639. */
  readonly language: string;
  readonly publishedAt: Date;
  readonly title: string;
}

/** What is declared at the head of a file, by what its entries have. */
const namespaces = {
  xhtml: "http://www.w3.org/1999/xhtml",
  image: "http://www.google.com/schemas/sitemap-image/1.1",
  video: "http://www.google.com/schemas/sitemap-video/1.1",
  news: "http://www.google.com/schemas/sitemap-news/0.9",
} as const;

export type SitemapPart = keyof typeof namespaces;

export const urlSetStart = (parts: readonly SitemapPart[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${parts
    .map((part) => ` xmlns:${part}="${namespaces[part]}"`)
    .join("")}>\n`;

export const urlSetEnd = "</urlset>\n";

export const writeEntry = ({ url, changedAt, alternates, images, video, news }: SitemapEntry): string =>
  [
    "<url>",
    tag("loc", url),
    changedAt === undefined ? "" : tag("lastmod", changedAt.toISOString()),
    ...(alternates ?? []).map(
      (one) => `<xhtml:link rel="alternate" hreflang="${escaped(one.language)}" href="${escaped(one.url)}"/>`,
    ),
    ...(images ?? []).map((image) => `<image:image>${tag("image:loc", image)}</image:image>`),
    video === undefined ? "" : writeVideo(video),
    news === undefined ? "" : writeNews(news),
    "</url>\n",
  ].join("");

/** Characters of a description at most (Google). */
const longestDescription = 2048;
/** Seconds that a video may be told to last. */
const longestVideo = 28_800;

const writeVideo = (video: SitemapVideo): string =>
  [
    "<video:video>",
    tag("video:thumbnail_loc", video.thumbnail),
    tag("video:title", video.title),
    tag("video:description", Array.from(video.description).slice(0, longestDescription).join("")),
    tag("video:player_loc", video.player),
    video.duration >= 1 && video.duration <= longestVideo
      ? tag("video:duration", String(video.duration))
      : "",
    video.expiresAt === null ? "" : tag("video:expiration_date", video.expiresAt.toISOString()),
    tag("video:publication_date", video.publishedAt.toISOString()),
    "</video:video>",
  ].join("");

const writeNews = ({ publication, language, publishedAt, title }: SitemapNews): string =>
  [
    "<news:news><news:publication>",
    tag("news:name", publication),
    tag("news:language", newsLanguage(language)),
    "</news:publication>",
    tag("news:publication_date", publishedAt.toISOString()),
    tag("news:title", title),
    "</news:news>",
  ].join("");

/** Two or three letters, but for Chinese (Google, news:language). */
const newsLanguage = (language: string): string => {
  const lower = language.toLowerCase();
  if (/^zh(-hant|-tw|-hk)/.test(lower)) return "zh-tw";
  return lower.startsWith("zh") ? "zh-cn" : (lower.split("-")[0] ?? lower);
};

export const tag = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;
