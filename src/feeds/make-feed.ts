import { sayIn } from "../catalogue/say.ts";
import { dayAfter, dayIn, startOfDay } from "../kit/day.ts";
import { readSiteSettings } from "../newsroom/site/setting.store.ts";
import { siteKey } from "../newsroom/staff/keys.ts";
import type { FeedNeeds } from "./addresses.ts";
import { correctionsFeed } from "./corrections-feed.ts";
import { type Feed, type FeedFormat, feedFormats, feedMediaTypes, type FeedSource } from "./feed.ts";
import type { FeedReading } from "./feed-reading.ts";
import type { KeptParts } from "./kept-parts.ts";
import { personFeed } from "./person-feed.ts";
import { episodesFeed, filmsFeed, interviewsFeed } from "./section-feed.ts";
import { seriesFeed } from "./series-feed.ts";
import { siteFeed } from "./site-feed.ts";
import { storiesFeed } from "./stories-feed.ts";
import { topicFeed } from "./topic-feed.ts";
import { hubLinks } from "./websub-links.ts";
import { writeFeed } from "./write-feed.ts";

type Source = (reading: FeedReading, slug: string) => Promise<FeedSource | null>;

/** Pages that have a feed at `feed.rss`, `feed.atom` and `feed.json` under their address; the front page's is the site's. */
const sources: readonly (readonly [string, Source])[] = [
  ["", siteFeed],
  ["/stories", storiesFeed],
  ["/films", filmsFeed],
  ["/interviews", interviewsFeed],
  ["/podcasts", episodesFeed],
  ["/topic/:slug", topicFeed],
  ["/person/:slug", personFeed],
  ["/series/:slug", seriesFeed],
  ["/corrections", correctionsFeed],
];

const table: ReadonlyMap<string, { readonly source: Source; readonly format: FeedFormat }> = new Map(
  sources.flatMap(([page, source]) =>
    feedFormats.map((format) => [`${page}/feed.${format}`, { source, format }] as const),
  ),
);

/** The address of each feed, as routes are written. */
export const feedPatterns: readonly string[] = [...table.keys()];

export interface FeedAsked {
  /** One of `feedPatterns`. */
  readonly pattern: string;
  readonly params: Readonly<Record<string, string>>;
  readonly path: string;
}

/** A feed as it stands. */
export interface MadeFeed {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What it is made of (newsroom/staff/keys.ts). */
  readonly keys: ReadonlySet<string>;
  /** The end of the day where the site is: rights and funding go by it. */
  readonly until: Date;
}

/** Makes a feed; null where there is no such thing as it would be of. */
export const makeFeed = async (
  needs: FeedNeeds,
  parts: KeptParts,
  { pattern, params, path }: FeedAsked,
): Promise<MadeFeed | null> => {
  const asked = table.get(pattern);
  if (asked === undefined) throw new Error(`There is no feed with the pattern ${pattern}`);
  const settings = await readSiteSettings(needs.db);
  const zone = settings["site.zone"];
  const day = dayIn(needs.clock(), zone);
  const keys = new Set([siteKey]);
  const uses = (used: readonly string[]): void => {
    for (const key of used) keys.add(key);
  };
  const say = sayIn(settings["site.language"], zone);
  const reading = { ...needs, settings, say, partOf: await parts.upToDate(day), day, uses };
  const told = await asked.source(reading, params["slug"] ?? "");
  if (told === null) return null;
  return {
    text: writeFeed(completed(reading, told, asked.format), asked.format),
    headers: {
      "content-type": feedMediaTypes[asked.format],
      "cache-control": "public, no-cache",
      "access-control-allow-origin": "*",
      "x-content-type-options": "nosniff",
      vary: "accept-encoding",
      ...hubLinks(needs, path),
    },
    keys,
    until: startOfDay(dayAfter(day), zone),
  };
};

const completed = (
  { publicUrl, hubUrl, settings }: FeedReading,
  { path, entries, ...source }: FeedSource,
  format: FeedFormat,
): Feed => {
  const latest = Math.max(0, ...entries.map((entry) => entry.updatedAt.getTime()));
  return {
    ...source,
    title: `${source.title} – ${settings["site.name"]}`,
    language: settings["site.language"],
    pageUrl: publicUrl + path,
    selfUrl: `${publicUrl}${path.replace(/\/$/, "")}/feed.${format}`,
    hubUrl: hubUrl ?? null,
    updatedAt: new Date(latest),
    entries,
  };
};
