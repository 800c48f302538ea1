import { createHash } from "node:crypto";
import { Hono } from "hono";
import type { FeedNeeds } from "./addresses.ts";
import { keepParts } from "./kept-parts.ts";
import { feedPatterns, makeFeed } from "./make-feed.ts";
import { podcastRoutes } from "./podcast.ts";

/** Every feed of the site, made for whoever asks. A feed of what is not there falls through to the site's own answer. */
export const feedRoutes = (needs: FeedNeeds): Hono => {
  const app = new Hono();
  const stories = keepParts(needs.db);
  for (const pattern of feedPatterns)
    app.get(pattern, async ({ req }, next) => {
      const made = await makeFeed(needs, stories, { pattern, params: req.param(), path: req.path });
      return made === null ? await next() : respond(req.raw, made.text, made.headers);
    });
  app.route("/", podcastRoutes(needs));
  return app;
};

/** Feeds are polled: who has the latest is told so in a line (RFC 9110, section 13.1.2). */
const respond = (request: Request, text: string, common: Readonly<Record<string, string>>): Response => {
  const tag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  const headers = { ...common, etag: tag };
  const known = new Set((request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim()));
  return known.has(tag) || known.has(`W/${tag}`)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
};
