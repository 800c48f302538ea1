import { Hono } from "hono";
import { siteDay } from "../newsroom/site/site-day.ts";
import { readSiteSettings } from "../newsroom/site/setting.store.ts";
import { siteZone } from "../newsroom/staff/site-zone.store.ts";
import type { FeedNeeds } from "./addresses.ts";
import { machineAnswer } from "./machine-answer.ts";
import {
  type SitemapEntry,
  type SitemapPart,
  tag,
  urlSetEnd,
  urlSetStart,
  writeEntry,
} from "./sitemap-entry.ts";
import { readEntry } from "./sitemap-row.ts";
import {
  isSitemapSection,
  listFiles,
  listNews,
  readFile,
  type SitemapRow,
  type SitemapSection,
  sitemapSections,
} from "./sitemap.store.ts";

/** Addresses in one file at most (sitemaps.org, protocol); of videos fewer, so that no file has more than 50 MB. */
const most: Readonly<Record<SitemapSection, number>> = {
  stories: 50_000,
  recordings: 50_000,
  videos: 15_000,
  topics: 50_000,
  people: 50_000,
  series: 50_000,
  shows: 50_000,
  policies: 50_000,
};

const parts: Readonly<Record<SitemapSection, readonly SitemapPart[]>> = {
  stories: ["xhtml", "image"],
  recordings: ["xhtml", "image"],
  videos: ["video"],
  topics: [],
  people: [],
  series: [],
  shows: [],
  policies: [],
};

/** Of news: two days, and so many addresses (Google, "News sitemaps"). */
const newsLasts = 2 * 86_400_000;
const mostNews = 1000;

/** `/sitemap.xml`, an index of parts, and each part. Parts are written while they are read. */
export const sitemapRoutes = (needs: FeedNeeds): Hono => {
  const app = new Hono();
  app.get("/sitemap.xml", async (context) =>
    machineAnswer(context.req.raw, await index(needs), "application/xml"),
  );
  app.get("/sitemap/pages.xml", (context) =>
    machineAnswer(context.req.raw, whole([], pages(needs)), "application/xml"),
  );
  app.get("/sitemap/news.xml", async (context) =>
    machineAnswer(context.req.raw, whole(["news"], await news(needs)), "application/xml"),
  );
  app.get("/sitemap/:part", async (context, next) => {
    const [, section = "", number = ""] =
      /^([a-z]+)-([1-9]\d{0,4})\.xml$/.exec(context.req.param("part")) ?? [];
    if (!isSitemapSection(section)) return await next();
    return (await partAnswer(needs, section, Number(number))) ?? (await next());
  });
  return app;
};

const index = async ({ db, clock, publicUrl }: FeedNeeds): Promise<string> => {
  const day = await siteDay(db, clock);
  const files = await Promise.all(
    sitemapSections.map(async (section) => await listFiles(db, section, day, most[section])),
  );
  const entries = [
    { name: "pages", changedAt: null },
    { name: "news", changedAt: null },
    ...files.flat().map(({ section, number, changedAt }) => ({ name: `${section}-${number}`, changedAt })),
  ].map(
    ({ name, changedAt }) =>
      `<sitemap>${tag("loc", `${publicUrl}/sitemap/${name}.xml`)}${changedAt === null ? "" : tag("lastmod", changedAt.toISOString())}</sitemap>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("")}</sitemapindex>\n`;
};

const whole = (kinds: readonly SitemapPart[], entries: readonly SitemapEntry[]): string =>
  urlSetStart(kinds) + entries.map(writeEntry).join("") + urlSetEnd;

const pages = ({ publicUrl, addresses }: FeedNeeds): SitemapEntry[] =>
  [
    addresses.front(),
    addresses.films(),
    addresses.interviews(),
    addresses.stories(),
    addresses.topics(),
    addresses.allSeries(),
    addresses.podcasts(),
    addresses.corrections(),
    addresses.policies(),
    addresses.support(),
  ].map((path) => ({ url: publicUrl + path }));

const news = async (needs: FeedNeeds): Promise<SitemapEntry[]> => {
  const since = new Date(needs.clock().getTime() - newsLasts);
  const [rows, settings] = await Promise.all([
    listNews(needs.db, since, mostNews),
    readSiteSettings(needs.db),
  ]);
  return rows.map((row) => ({
    url: readEntry({ ...needs, zone: settings["site.zone"] }, row, "stories").url,
    news: {
      publication: settings["site.name"],
      language: row.language ?? settings["site.language"],
      publishedAt: row.publishedAt ?? since,
      title: row.title,
    },
  }));
};

/** Null: there is no such part. The first rows are read before it is answered, so that this can be said. */
const partAnswer = async (
  needs: FeedNeeds,
  section: SitemapSection,
  number: number,
): Promise<Response | null> => {
  const rows = readFile(needs.db, section, {
    number,
    size: most[section],
    day: await siteDay(needs.db, needs.clock),
  });
  const first = await rows.next();
  if (first.done === true) return null;
  return new Response(streamOf(written(needs, section, first.value, rows)), {
    headers: {
      "content-type": "application/xml; charset=utf-8",
      "cache-control": "public, no-cache",
      "x-content-type-options": "nosniff",
    },
  });
};

async function* written(
  needs: FeedNeeds,
  section: SitemapSection,
  first: readonly SitemapRow[],
  rest: AsyncIterable<readonly SitemapRow[]>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const told = { ...needs, zone: await siteZone(needs.db) };
  const lines = (rows: readonly SitemapRow[]) =>
    encoder.encode(rows.map((row) => writeEntry(readEntry(told, row, section))).join(""));
  yield encoder.encode(urlSetStart(parts[section]));
  yield lines(first);
  for await (const rows of rest) yield lines(rows);
  yield encoder.encode(urlSetEnd);
}

/** Reads on only as fast as it is taken, and stops where nobody takes it any more. */
const streamOf = (lines: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
