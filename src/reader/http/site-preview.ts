import { Hono } from "hono";
import { asIf } from "../../newsroom/site/preview/as-if.ts";
import { keepLookAtSite } from "../../newsroom/site/preview/site-look.ts";
import { readSitePreview, type SitePreview } from "../../newsroom/site/preview/site-preview.ts";
import type { Files } from "../../platform/files/files.ts";
import { findScheduledPictures } from "../../newsroom/story/scheduled-pictures.store.ts";
import { sitePreviewPage } from "../handlers/site-preview.tsx";
import { notThere } from "../media/media-answer.ts";
import { routes } from "../routes.ts";
import type { LookView, MarkView } from "../view/look.ts";
import type { Reading } from "./answer.ts";
import { brandAnswer } from "./brand.ts";
import { type OpenReading, openReading } from "./open-reading.ts";
import type { Respond } from "./respond.ts";

interface Needs extends OpenReading {
  readonly secret: string;
  readonly files: Files;
}

/** Pages as they would be, and the sheet and marks that nobody has saved, for whoever has the link. */
export const sitePreviewRoutes = (needs: Needs, read: () => Promise<Reading>, respond: Respond): Hono => {
  const app = new Hono();
  app.get(routes.sitePreview.pattern, async (context) => {
    const request = context.req.raw;
    const token = context.req.param("token");
    const found = readSitePreview(needs.secret, token, needs.clock());
    if (!found.ok) {
      const reading = await read();
      const why = reading.say.story.previewEnded;
      return found.problem === "unknown"
        ? await respond.missing(request)
        : await respond.answer(request, reading, { kind: "gone", why });
    }
    await keepLookAtSite(needs.db, found.value);
    return await showPage(needs, request, token, found.value, respond);
  });
  app.get(routes.sitePreviewBrand.pattern, async (context) => {
    const { token, name } = context.req.param();
    const found = readSitePreview(needs.secret, token, needs.clock());
    if (!found.ok) return notThere();
    const made = await asIf(
      needs.db,
      found.value,
      async (trx) => await brandAnswer({ db: trx, files: needs.files }, new Map(), name),
    );
    const answer = made.ok ? made.value : null;
    answer?.headers.set("cache-control", "no-store");
    return answer ?? notThere();
  });
  return app;
};

const showPage = async (
  needs: Needs,
  request: Request,
  token: string,
  preview: SitePreview,
  respond: Respond,
): Promise<Response> => {
  const at = preview.at ?? needs.clock();
  const hidden = preview.at === null ? new Set<string>() : await findScheduledPictures(needs.db, at);
  const made = await asIf(needs.db, preview, async (trx) => {
    const opened = await openReading({ db: trx, clock: () => at, publicUrl: needs.publicUrl });
    const reading = withBrand(opened, token);
    const answer = await sitePreviewPage(reading, { preview, token, hidden });
    return await respond.answer(request, reading, answer);
  });
  // It could be saved when the link was made, and something else was saved since.
  if (!made.ok) return notThere();
  return made.value;
};

/** What stands at /brand/ is what was saved: the preview has its own. */
const withBrand = (reading: Reading, token: string): Reading => {
  const { own } = reading.site;
  return { ...reading, site: { ...reading.site, own: { ...own, look: lookAt(own.look, token) } } };
};

const lookAt = (look: LookView, token: string): LookView => {
  const own = (src: string): string =>
    src.replace(/^\/brand\//, routes.sitePreviewBrand.to({ token, name: "" }));
  const mark = (view: MarkView | null): MarkView | null => view && { ...view, src: own(view.src) };
  return {
    ...look,
    sheet: look.sheet === null ? null : own(look.sheet),
    logo: mark(look.logo),
    logoDark: mark(look.logoDark),
    icon: { ...look.icon, src: own(look.icon.src) },
  };
};
