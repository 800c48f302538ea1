import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kindOf } from "../e2e/page-kinds.ts";
import type { Site } from "../e2e/pages-site.ts";
import { openSampleSite, publicUrl } from "../e2e/sample-site.ts";
import { type Visited, walkSite } from "../support/walk-site.ts";
import { htmlProblems } from "./html.ts";
import { sitemapProblems } from "./sitemap-schema.ts";
import { structuredProblems, typesOf } from "./structured.ts";

/** Pages of a kind that are looked at. */
const ofEachKind = 3;

let site: Site;
let visited: readonly Visited[];
beforeAll(async () => {
  site = await openSampleSite();
  const seen = new Map<string, number>();
  const walk = await walkSite({
    ask: site.ask,
    publicUrl,
    start: ["/", "/sitemap.xml"],
    enough: (path) => {
      const kind = kindOf(path);
      const isMedia = /^\/(picture|social|media|assets|mark|audio)\//.test(path);
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      return isMedia || (seen.get(kind) ?? 0) > (kind === "/sitemap/…" ? 20 : ofEachKind);
    },
  });
  visited = [...walk.visited.values()];
}, 600_000);
afterAll(async () => await site?.close());

const pages = (): Visited[] => visited.filter(({ type }) => type.startsWith("text/html"));

/** Problems of all of them, each once, with the first page that has it. */
const gathered = async (
  of: readonly Visited[],
  problemsOf: (text: string) => Promise<string[]>,
): Promise<string[]> => {
  const found = new Map<string, string>();
  for (const { path, text } of of)
    for (const problem of await problemsOf(text)) if (!found.has(problem)) found.set(problem, path);
  return [...found].map(([problem, path]) => `${path}: ${problem}`);
};

test("every kind of page is valid HTML", async () => {
  expect(pages().length).toBeGreaterThan(30);
  expect(await gathered(pages(), htmlProblems)).toEqual([]);
}, 120_000);

test("every kind of page says in JSON-LD what search engines ask for", async () => {
  expect(await gathered(pages(), structuredProblems)).toEqual([]);
}, 120_000);

test("what is wrong is found: the checks can fail", async () => {
  const said = '<script type="application/ld+json">{"@type":"VideoObject","name":"x"}</script>';
  const problems = await structuredProblems(said);
  // By the shape, and by the validator of others.
  expect(problems).toContainEqual(expect.stringMatching(/^VideoObject duration: /));
  expect(problems).toContain('VideoObject: Required attribute "uploadDate" is missing');
  expect(await htmlProblems('<!doctype html><html lang="en"><img src="/x"></html>')).toContainEqual(
    expect.stringContaining('missing required "alt"'),
  );
});

test.each([
  [/^\/story\/[^/?]+$/, /NewsArticle$/],
  [/^\/film\/[^/?]+$/, /^(VideoObject|Movie)$/],
  [/^\/moment\/[^/?]+$/, /^Quotation$/],
  [/^\/topic\/[^/?]+$/, /^BreadcrumbList$/],
])("pages like %s say what they are: %s", (path, type) => {
  const some = pages().filter((page) => path.test(page.path));
  expect(some.length).toBeGreaterThan(0);
  for (const page of some) expect(typesOf(page.text)).toContainEqual(expect.stringMatching(type));
});

test("every page that search engines may keep has one address, a title and a description", () => {
  for (const { path, text } of pages()) {
    if (text.includes('name="robots" content="noindex"') || path.startsWith("/embed/")) continue;
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(text)?.[1];
    expect([path, canonical?.startsWith(publicUrl)]).toEqual([path, true]);
    expect([path, /<meta name="description" content="[^"]+"/.test(text)]).toEqual([path, true]);
    expect([path, /<title>[^<]+<\/title>/.test(text)]).toEqual([path, true]);
  }
});

test("each of them is a card where it is linked, and says where it stands", () => {
  const said = (text: string, name: string): string | undefined =>
    new RegExp(`<meta property="${name}" content="([^"]+)"`).exec(text)?.[1];
  for (const { path, text } of pages()) {
    if (text.includes('name="robots" content="noindex')) continue;
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(text)?.[1];
    expect([path, said(text, "og:url")]).toEqual([path, canonical]);
    for (const name of ["og:title", "og:description", "og:type", "og:site_name"])
      expect([path, name, said(text, name)]).toEqual([path, name, expect.stringMatching(/./)]);
    const way = path === "/" ? "WebSite" : "BreadcrumbList";
    expect([path, typesOf(text)]).toEqual([path, expect.arrayContaining([way])]);
  }
});

test("every feed is read back by others, and names itself", async () => {
  const feeds = [
    ...new Set(
      pages().flatMap(({ text }) =>
        [
          ...text.matchAll(
            /rel="alternate" type="application\/(?:rss|atom|feed)\+(?:xml|json)"[^>]*href="([^"]+)"/g,
          ),
        ].map(([, href]) => new URL(href ?? "", publicUrl).pathname),
      ),
    ),
  ];
  expect(feeds.length).toBeGreaterThan(10);
  for (const path of feeds) {
    const answer = await site.ask(path);
    expect([path, answer.status]).toEqual([path, 200]);
    const text = await answer.text();
    const self = path.endsWith(".json")
      ? parseJsonFeed(text).feed_url
      : (path.endsWith(".atom") ? parseAtomFeed(text).links : parseRssFeed(text).atom?.links)?.find(
          ({ rel }) => rel === "self",
        )?.href;
    expect(self).toBe(publicUrl + path);
  }
}, 120_000);

test("every sitemap of the sample is valid", async () => {
  const maps = visited.filter(({ path }) => path.startsWith("/sitemap"));
  expect(maps.length).toBeGreaterThan(4);
  expect(await gathered(maps, sitemapProblems)).toEqual([]);
}, 120_000);

test("oEmbed has the required fields of its kind, for every film and moment", async () => {
  const addresses = pages().flatMap(
    ({ text }) =>
      /type="application\/json\+oembed" href="([^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? [],
  );
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) {
    const { pathname, search } = new URL(address);
    // oembed.com, sections 2.3.4 and 2.3.4.2.
    expect(await (await site.ask(pathname + search)).json()).toMatchObject({
      type: "video",
      version: "1.0",
      html: expect.stringContaining("<iframe") as unknown,
      width: expect.any(Number) as unknown,
      height: expect.any(Number) as unknown,
    });
  }
});
