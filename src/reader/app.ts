import { Hono } from "hono";
import type { Log } from "../platform/log.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import type { Files } from "../platform/files/files.ts";
import { dayOf } from "../newsroom/recording/rights.ts";
import type { PageCache } from "./cache/page-cache.ts";
import { embedMomentHandler, embedWorkHandler } from "./handlers/embed.tsx";
import { correctionsHandler } from "./handlers/corrections.tsx";
import { frontHandler } from "./handlers/front.tsx";
import { filmsHandler, interviewsHandler, topicHandler } from "./handlers/listing.tsx";
import { momentHandler } from "./handlers/moment.tsx";
import { previewHandler } from "./handlers/preview.tsx";
import { searchHandler } from "./handlers/search.tsx";
import { sentenceHandler } from "./handlers/sentence.tsx";
import { storiesHandler } from "./handlers/stories.tsx";
import { storyHistoryHandler } from "./handlers/story-history.tsx";
import { storyHandler } from "./handlers/story.tsx";
import { transcriptHandler } from "./handlers/transcript.tsx";
import { workHandler } from "./handlers/work.tsx";
import type { Handler, Reading } from "./http/answer.ts";
import type { Assets } from "./http/assets.ts";
import { iconResponse } from "./http/icon.ts";
import { methodGuard, overlongGuard, slashGuard } from "./http/guards.ts";
import { responder } from "./http/respond.ts";
import { shareLimit } from "./http/share-limit.ts";
import { openNoting } from "./http/noting.ts";
import { pageRoute } from "./http/page-route.ts";
import { formLimit, sharing } from "./http/sharing.ts";
import { mediaRoutes } from "./media/routes.ts";
import { routes } from "./routes.ts";
import { readSite } from "./view/site.ts";

/** What the public site is made of. */
export interface ReaderNeeds {
  readonly db: Database;
  readonly files: Files;
  readonly clock: Clock;
  /** The site's address as readers see it, without a slash at its end. */
  readonly publicUrl: string;
  /** Proxies of ours before us, whose X-Forwarded-For is believed; none when not said. */
  readonly trustedProxies?: number;
  /** Signs what must not be forged: spans of media. */
  readonly secret: string;
  readonly assets: Assets;
  readonly log: Log;
  /** Served beside the pages, with the same guards and error pages: oEmbed. */
  readonly beside: readonly Hono[];
  /** Pages that are made already; without it each is made for its reader. */
  readonly cache?: PageCache;
}

const pages: readonly (readonly [string, Handler])[] = [
  [routes.front.pattern, frontHandler],
  [routes.films.pattern, filmsHandler],
  [routes.interviews.pattern, interviewsHandler],
  [routes.topic.pattern, topicHandler],
  [routes.search.pattern, searchHandler],
  [routes.moment.pattern, momentHandler],
  [routes.embedMoment.pattern, embedMomentHandler],
  [routes.embedWork.pattern, embedWorkHandler],
  [routes.stories.pattern, storiesHandler],
  [routes.story.pattern, storyHandler],
  [routes.storyHistory.pattern, storyHistoryHandler],
  [routes.corrections.pattern, correctionsHandler],
  [routes.work.pattern, workHandler],
  [routes.transcript.pattern, transcriptHandler],
  [routes.sentence.pattern, sentenceHandler],
];

/** The public site: every page, and what is served beside them. */
export const createReader = (needs: ReaderNeeds): Hono => {
  const app = new Hono();
  const read = (): Promise<Reading> => readingOf(needs);
  const respond = responder(needs, read);
  app.use(overlongGuard(respond), slashGuard, methodGuard(respond));
  app.get(routes.health.pattern, () => healthResponse(needs.db));
  app.get(routes.icon.pattern, (context) => iconResponse(context.req.raw));
  app.get(
    routes.asset.pattern,
    (context) =>
      needs.assets.respond(context.req.param("name"), context.req.raw) ?? respond.missing(context.req.raw),
  );
  for (const beside of [...needs.beside, mediaRoutes(needs)]) app.route("/", beside);
  app.post(routes.makeMoment.pattern, shareLimit(needs, respond), formLimit(respond), sharing(read, respond));
  const route = { db: needs.db, read, respond, cache: needs.cache };
  // Each look at a preview is kept in the audit: it is made for its reader.
  app.get(routes.preview.pattern, pageRoute(previewHandler(needs.secret), { ...route, cache: undefined }));
  for (const [pattern, handler] of pages) app.get(pattern, pageRoute(handler, route));
  app.notFound((context) => respond.missing(context.req.raw));
  app.onError((error, context) => respond.fault(context.req.raw, error));
  return app;
};

const readingOf = async ({ db, clock, publicUrl }: ReaderNeeds): Promise<Reading> => {
  const day = dayOf(clock());
  const site = await readSite(db, publicUrl, day);
  return { db, clock, day, site, say: site.say, ...openNoting() };
};

/** 200 while the database answers; else 503, for whoever watches. */
const healthResponse = async (db: Database): Promise<Response> => {
  const headers = { "cache-control": "no-store", "content-type": "text/plain; charset=utf-8" };
  try {
    await db.selectFrom("setting").select("name").limit(1).execute();
    return new Response("ok\n", { headers });
  } catch {
    return new Response("The database does not answer.\n", { status: 503, headers });
  }
};
