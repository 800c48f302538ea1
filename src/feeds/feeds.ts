import { Hono } from "hono";
import type { FeedNeeds } from "./addresses.ts";
import { keepParts } from "./kept-parts.ts";
import { taggedAnswer } from "./machine-answer.ts";
import { feedPatterns, makeFeed } from "./make-feed.ts";
import { podcastRoutes } from "./podcast.ts";

/** Every feed of the site, made for whoever asks. A feed of what is not there falls through to the site's own answer. */
export const feedRoutes = (needs: FeedNeeds): Hono => {
  const app = new Hono();
  const stories = keepParts(needs.db);
  for (const pattern of feedPatterns)
    app.get(pattern, async ({ req }, next) => {
      const made = await makeFeed(needs, stories, { pattern, params: req.param(), path: req.path });
      return made === null ? await next() : taggedAnswer(req.raw, made.text, made.headers);
    });
  app.route("/", podcastRoutes(needs));
  return app;
};
