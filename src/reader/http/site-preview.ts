import { Hono } from "hono";
import { brandSheet } from "../../newsroom/site/brand/brand-sheet.ts";
import { asIf } from "../../newsroom/site/preview/as-if.ts";
import { keepLookAtSite } from "../../newsroom/site/preview/site-look.ts";
import { readSitePreview, type SitePreview } from "../../newsroom/site/preview/site-preview.ts";
import { findScheduledPictures } from "../../newsroom/story/scheduled-pictures.store.ts";
import { sitePreviewPage } from "../handlers/site-preview.tsx";
import { notThere } from "../media/media-answer.ts";
import { routes } from "../routes.ts";
import type { Reading } from "./answer.ts";
import { type OpenReading, openReading } from "./open-reading.ts";
import type { Respond } from "./respond.ts";

interface Needs extends OpenReading {
  readonly secret: string;
}

/** Pages as they would be, and the style sheet that nobody has saved, for whoever has the link. */
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
    return await lookAt(needs, request, token, found.value, respond);
  });
  app.get(routes.sitePreviewSheet.pattern, (context) => {
    const found = readSitePreview(needs.secret, context.req.param("token"), needs.clock());
    return found.ok && found.value.change?.of === "brand"
      ? sheetAnswer(brandSheet(found.value.change))
      : notThere();
  });
  return app;
};

const lookAt = async (
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
    const reading = preview.change?.of === "brand" ? withSheet(opened, token) : opened;
    const answer = await sitePreviewPage(reading, { preview, token, hidden });
    return await respond.answer(request, reading, answer);
  });
  // It could be saved when the link was made, and something else was saved since.
  if (!made.ok) return notThere();
  return made.value;
};

/** Its sheet has no address of the saved ones. */
const withSheet = (reading: Reading, token: string): Reading => {
  const { own } = reading.site;
  const sheet = own.look.sheet === null ? null : routes.sitePreviewSheet.to({ token });
  return { ...reading, site: { ...reading.site, own: { ...own, look: { ...own.look, sheet } } } };
};

const sheetAnswer = (sheet: string): Response =>
  new Response(sheet, {
    headers: {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
