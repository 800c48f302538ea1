import { Hono } from "hono";
import type { FeedNeeds } from "./addresses.ts";
import { countWorks, isSitemapSection, listWorks, sitemapSections } from "./sitemap.store.ts";

/** Addresses in one file at most (sitemaps.org, protocol, "Sitemap file requirements"). */
const most = 50_000;

interface Located {
  readonly url: string;
  readonly changedAt?: Date;
}

/** `/sitemap.xml`, an index of parts, and each part; `/robots.txt`, which names it. */
export const sitemapRoutes = (needs: FeedNeeds): Hono => {
  const app = new Hono();
  app.get("/robots.txt", () => said(robots(needs), "text/plain"));
  app.get("/sitemap.xml", async () => said(await index(needs), "application/xml"));
  app.get("/sitemap/:part", async (context, next) => {
    const urls = await part(needs, context.req.param("part"));
    return urls === null ? await next() : said(urlSet(urls), "application/xml");
  });
  return app;
};

const said = (text: string, mediaType: string): Response =>
  new Response(text, {
    headers: {
      "content-type": `${mediaType}; charset=utf-8`,
      "cache-control": "public, no-cache",
      "x-content-type-options": "nosniff",
    },
  });

/** Previews are signed and for colleagues; frames are other sites' (RFC 9309). */
const robots = ({ publicUrl }: FeedNeeds): string =>
  [
    "User-agent: *",
    "Disallow: /preview/",
    "Disallow: /embed/",
    "",
    `Sitemap: ${publicUrl}/sitemap.xml`,
    "",
  ].join("\n");

const index = async ({ db, publicUrl }: FeedNeeds): Promise<string> => {
  const counted = await Promise.all(
    sitemapSections.map(async (section) => ({
      section,
      parts: Math.ceil((await countWorks(db, section)) / most),
    })),
  );
  const names = counted.flatMap(({ section, parts }) =>
    Array.from({ length: parts }, (_, at) => `${section}-${at + 1}.xml`),
  );
  const entries = ["pages.xml", ...names].map(
    (name) => `<sitemap><loc>${escaped(`${publicUrl}/sitemap/${name}`)}</loc></sitemap>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</sitemapindex>\n`;
};

const part = async (needs: FeedNeeds, name: string): Promise<Located[] | null> => {
  if (name === "pages.xml") return pagesOf(needs);
  const match = /^([a-z]+)-([1-9]\d{0,4})\.xml$/.exec(name);
  const [, section = "", number = ""] = match ?? [];
  if (!isSitemapSection(section)) return null;
  const { db, publicUrl, addresses } = needs;
  const works = await listWorks(db, section, { offset: (Number(number) - 1) * most, limit: most });
  if (works.length === 0) return null;
  return works.map((work) => ({
    url:
      publicUrl +
      (work.kind === "story" ? addresses.story(work.slug) : addresses.recording(work.kind, work.slug)),
    changedAt: work.changedAt,
  }));
};

const pagesOf = ({ publicUrl, addresses }: FeedNeeds): Located[] =>
  [
    addresses.front(),
    addresses.films(),
    addresses.interviews(),
    addresses.stories(),
    addresses.corrections(),
  ].map((path) => ({ url: publicUrl + path }));

const urlSet = (urls: readonly Located[]): string => {
  const entries = urls.map(
    ({ url, changedAt }) =>
      `<url><loc>${escaped(url)}</loc>${changedAt === undefined ? "" : `<lastmod>${changedAt.toISOString()}</lastmod>`}</url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</urlset>\n`;
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
