import { Hono } from "hono";
import { isId } from "../kit/id.ts";
import { siteDay } from "../newsroom/site/site-day.ts";
import { findWithdrawnShow } from "../newsroom/podcast/show.store.ts";
import type { FeedNeeds } from "./addresses.ts";
import { feedMediaTypes } from "./feed.ts";
import { keepFeeds } from "./kept-feeds.ts";
import { keepParts } from "./kept-parts.ts";
import { taggedAnswer } from "./machine-answer.ts";
import { podcastFeed } from "./podcast-feed.ts";
import { podcastFile } from "./podcast-files.ts";
import { hubLinks } from "./websub-links.ts";

/** Each show's feed, and the files that it names beside the sound. What is not there falls through to the site's own answer. */
export const podcastRoutes = (needs: FeedNeeds): Hono => {
  const app = new Hono();
  const kept = keepFeeds(needs.db);
  const parts = keepParts(needs.db);
  app.get("/podcast/:slug/feed.rss", async (context, next) => {
    const page = pageAsked(context.req.query("page"));
    if (page === null) return await next();
    const name = `${context.req.path} ${page}`;
    const text = await kept.get(
      name,
      await siteDay(needs.db, needs.clock),
      async () => await podcastFeed(needs, parts, context.req.param("slug"), page),
    );
    return text === null
      ? ((await goneAnswer(needs, context.req.param("slug"))) ?? (await next()))
      : answer(
          context.req.raw,
          text,
          feedMediaTypes.rss,
          page === 1 ? hubLinks(needs, context.req.path) : {},
        );
  });
  app.get("/audio/:id/:file", async (context, next) => {
    const { id, file } = context.req.param();
    const made = isId(id) ? await podcastFile(needs, id, file) : null;
    return made === null ? await next() : answer(context.req.raw, made.text, made.mediaType);
  });
  return app;
};

/** Directories drop a feed that says that it is gone (RFC 9110, section 15.5.11). Null: no show of this name was taken off. */
const goneAnswer = async ({ db }: FeedNeeds, slug: string): Promise<Response | null> => {
  const gone = /\p{Cc}/u.test(slug) ? null : await findWithdrawnShow(db, slug);
  if (gone === null) return null;
  const headers = {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "public, no-cache",
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
  };
  return new Response(`${gone.why}\n`, { status: 410, headers });
};

/** From 1; null: no page has this number. */
const pageAsked = (text: string | undefined): number | null => {
  if (text === undefined) return 1;
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
};

/** Any program may read them. */
const answer = (
  request: Request,
  text: string,
  mediaType: string,
  links: Readonly<Record<string, string>> = {},
): Response =>
  taggedAnswer(request, text, {
    "content-type": mediaType,
    "access-control-allow-origin": "*",
    ...links,
  });
