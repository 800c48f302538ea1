import { Hono } from "hono";
import type { Log } from "../platform/log.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import type { Files } from "../platform/files/files.ts";
import type { PageCache } from "./cache/page-cache.ts";
import { previewHandler } from "./handlers/preview.tsx";
import type { Reading } from "./http/answer.ts";
import type { Assets } from "./http/assets.ts";
import { brandRoutes } from "./http/brand.ts";
import { iconResponse } from "./http/icon.ts";
import { wordsResponse } from "./http/words.ts";
import { methodGuard, overlongGuard, slashGuard } from "./http/guards.ts";
import { responder } from "./http/respond.ts";
import { designHandler, designPattern } from "./handlers/design.tsx";
import { suggestionsHandler } from "./handlers/search-suggestions.ts";
import { shareLimit } from "./http/share-limit.ts";
import { type MakePage, type MakePageNeeds, pageMaker } from "./http/make-page.ts";
import { openReading } from "./http/open-reading.ts";
import { pageRoute } from "./http/page-route.ts";
import { sitePreviewRoutes } from "./http/site-preview.ts";
import { formRoute } from "./http/form-route.ts";
import { forms } from "./forms.ts";
import { formLimit, sharing } from "./http/sharing.ts";
import { mediaRoutes } from "./media/routes.ts";
import { pageTable } from "./page-table.ts";
import { routes } from "./routes.ts";
import { socialImageRoutes } from "./social-image/routes.ts";

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
  /** Shows every component of the design at /_design: for development. */
  readonly designPage?: boolean;
  /** Makes the pages elsewhere; without it they are made in this thread. */
  readonly makePage?: MakePage;
}

/** The public site: every page, and what is served beside them. */
export const createReader = (needs: ReaderNeeds): Hono => {
  const app = new Hono();
  const read = async (): Promise<Reading> => await openReading(needs);
  const respond = responder(needs, read);
  app.use(overlongGuard(respond), slashGuard, methodGuard(respond));
  app.get(routes.health.pattern, () => healthResponse(needs.db));
  app.get(routes.icon.pattern, (context) => iconResponse(context.req.raw));
  app.get(
    routes.asset.pattern,
    (context) =>
      needs.assets.respond(context.req.param("name"), context.req.raw) ?? respond.missing(context.req.raw),
  );
  app.get(
    routes.words.pattern,
    async (context) =>
      (await wordsResponse(context.req.param("name"), context.req.raw)) ?? respond.missing(context.req.raw),
  );
  for (const beside of [...needs.beside, brandRoutes(needs), mediaRoutes(needs), socialImageRoutes(needs)])
    app.route("/", beside);
  app.post(
    routes.makeMoment.pattern,
    shareLimit(needs, read, respond),
    formLimit(respond),
    sharing(read, respond),
  );
  app.get(
    routes.suggest.pattern,
    suggestionsHandler(needs, async () => (await read()).site),
  );
  for (const [path, handler] of forms(needs))
    app.post(path, formLimit(respond), formRoute(needs, read, respond, handler));
  // Each look at a preview is kept in the audit: it is made for its reader.
  const { pattern } = routes.preview;
  const inTurn: MakePageNeeds["read"] = async (work) => await work(needs.db);
  const here = { ...needs, read: inTurn };
  const preview = pageMaker(here, [[pattern, previewHandler(needs.secret)]]);
  app.get(pattern, pageRoute(pattern, { make: preview, cache: undefined }));
  app.route("/", sitePreviewRoutes(needs, read, respond));
  if (needs.designPage) {
    const design = pageMaker(here, [[designPattern, designHandler]]);
    app.get(designPattern, pageRoute(designPattern, { make: design, cache: undefined }));
  }
  const make = needs.makePage ?? pageMaker(here, pageTable);
  for (const [page] of pageTable) app.get(page, pageRoute(page, { make, cache: needs.cache }));
  app.notFound((context) => respond.missing(context.req.raw));
  app.onError((error, context) => respond.fault(context.req.raw, error));
  return app;
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
