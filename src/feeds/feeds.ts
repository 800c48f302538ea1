import { createHash } from "node:crypto";
import { Hono } from "hono";
import { readSiteSettings } from "../newsroom/site/setting.store.ts";
import { siteDay } from "../newsroom/site/site-day.ts";
import type { FeedNeeds } from "./addresses.ts";
import { correctionsFeed } from "./corrections-feed.ts";
import { type Feed, type FeedFormat, feedFormats, feedMediaTypes, type FeedSource } from "./feed.ts";
import { keepFeeds } from "./kept-feeds.ts";
import { keepParts, type KeptParts } from "./kept-parts.ts";
import { podcastRoutes } from "./podcast.ts";
import { personFeed } from "./person-feed.ts";
import { episodesFeed, filmsFeed, interviewsFeed } from "./section-feed.ts";
import { seriesFeed } from "./series-feed.ts";
import { siteFeed } from "./site-feed.ts";
import { storiesFeed } from "./stories-feed.ts";
import { topicFeed } from "./topic-feed.ts";
import { hubLinks } from "./websub-links.ts";
import { writeFeed } from "./write-feed.ts";

type Source = (
  needs: FeedNeeds,
  params: Readonly<Record<string, string>>,
  stories: KeptParts,
) => Promise<FeedSource | null>;

/** Pages that have a feed at `feed.rss`, `feed.atom` and `feed.json` under their address; the front page's is the site's. */
const sources: readonly (readonly [string, Source])[] = [
  ["", async (needs, _, stories) => await siteFeed(needs, stories)],
  ["/stories", async (needs, _, stories) => await storiesFeed(needs, stories)],
  ["/films", async (needs, _, stories) => await filmsFeed(needs, stories)],
  ["/interviews", async (needs, _, stories) => await interviewsFeed(needs, stories)],
  ["/podcasts", async (needs, _, stories) => await episodesFeed(needs, stories)],
  ["/topic/:slug", async (needs, { slug = "" }, stories) => await topicFeed(needs, slug, stories)],
  ["/person/:slug", async (needs, { slug = "" }, stories) => await personFeed(needs, slug, stories)],
  ["/series/:slug", async (needs, { slug = "" }) => await seriesFeed(needs, slug)],
  ["/corrections", async (needs) => await correctionsFeed(needs)],
];

/** Every feed of the site. A feed of what is not there falls through to the site's own answer. */
export const feedRoutes = (needs: FeedNeeds): Hono => {
  const app = new Hono();
  const kept = keepFeeds(needs.db);
  const stories = keepParts(needs.db);
  for (const [page, source] of sources)
    for (const format of feedFormats)
      app.get(`${page}/feed.${format}`, async (context, next) => {
        const text = await kept.get(context.req.path, await siteDay(needs.db, needs.clock), async () => {
          const told = await source(needs, context.req.param(), stories);
          return told === null ? null : writeFeed(await completed(needs, told, format), format);
        });
        return text === null
          ? await next()
          : respond(context.req.raw, text, format, hubLinks(needs, context.req.path));
      });
  app.route("/", podcastRoutes(needs, kept));
  return app;
};

const completed = async (
  { db, publicUrl, hubUrl }: FeedNeeds,
  { path, entries, ...source }: FeedSource,
  format: FeedFormat,
): Promise<Feed> => {
  const settings = await readSiteSettings(db);
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

/** Feeds are polled: who has the latest is told so in a line (RFC 9110, section 13.1.2). */
const respond = (
  request: Request,
  text: string,
  format: FeedFormat,
  links: Readonly<Record<string, string>>,
): Response => {
  const tag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "content-type": feedMediaTypes[format],
    "cache-control": "public, no-cache",
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
    etag: tag,
    ...links,
  };
  const known = new Set((request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim()));
  return known.has(tag) || known.has(`W/${tag}`)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
};
