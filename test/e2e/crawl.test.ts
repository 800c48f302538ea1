import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemsOf, type Walk, walkSite } from "../support/walk-site.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import type { Site } from "./pages-site.ts";
import { pageTable } from "../../src/reader/page-table.ts";
import { routes } from "../../src/reader/routes.ts";
import { fewOfEachKind, kindOf } from "./page-kinds.ts";
import { openSampleSite, publicUrl } from "./sample-site.ts";

let site: Site;
let walk: Walk;
beforeAll(async () => {
  site = await openSampleSite();
  walk = await walkSite({
    ask: site.ask,
    publicUrl,
    start: ["/", "/sitemap.xml", "/robots.txt", "/trust.txt", "/newsletters/thanks"],
    enough: fewOfEachKind(),
  });
}, 600_000);
afterAll(async () => await site?.close());

test("every link of every page answers, without a detour, at a place that is there", () => {
  expect(walk.visited.size).toBeGreaterThan(200);
  expect(problemsOf(walk)).toEqual([]);
});

/** Pages for one reader alone: nothing leads there but a mail. */
const unlisted = [routes.confirmSubscription, routes.subscription, routes.leaveList, routes.moveSubscription];

const patternsOfPages = pageTable
  .map(([pattern]) => pattern)
  .filter((pattern) => unlisted.every((route) => route.pattern !== pattern));

/** Of two patterns that fit, the first counts. */
const patternOf = (path: string): string | undefined =>
  pageTable.find(([pattern]) =>
    new RegExp(`^${pattern.replaceAll(/:\w+/g, "[^/]+")}$`).test(path.replace(/\?.*$/, "")),
  )?.[0];

test("every page that the site can make was found: from the front page, and in the sitemap", () => {
  const answers = [...walk.visited.values()].filter(({ type }) => type.startsWith("text/html"));
  const found = new Set(answers.map(({ path }) => patternOf(path)));
  expect(patternsOfPages.filter((pattern) => !found.has(pattern))).toEqual([]);
});

test("so was what is no page: feeds in each format, pictures, documents, sound, maps of the site", () => {
  const found = [...walk.visited.keys()];
  for (const kind of [
    ...["rss", "atom", "json"].flatMap((format) =>
      ["", "/stories", "/films", "/interviews", "/podcasts", "/corrections"].map(
        (page) => new RegExp(`^${page}/feed.${format}$`),
      ),
    ),
    ...["topic", "person", "series"].map((page) => new RegExp(`^/${page}/[^/]+/feed.rss$`)),
    /^\/podcast\/[^/]+\/feed\.rss$/,
    /^\/audio\/\w+\/(?:episode\.m4a|chapters\.json|transcript\.vtt)$/,
    /^\/social\//,
    /^\/picture\//,
    /^\/mark\//,
    /^\/document\//,
    /^\/oembed\?.*format=xml/,
    /^\/sitemap\/videos-1\.xml$/,
    /^\/sitemap\/news\.xml$/,
    /^\/site\.webmanifest$/,
    /^\/assets\/.*\.woff2$/,
  ])
    expect(found).toContainEqual(expect.stringMatching(kind));
});

test("a link to nowhere is found: the check can fail", () => {
  const page = { path: "/", status: 200, type: "text/html", text: '<a href="/x">', links: ["/x", "/#y"] };
  const visited = new Map([
    ["/", page],
    ["/x", { ...page, path: "/x", status: 404 }],
  ]);
  const from = new Map([
    ["/x", "/"],
    ["/#y", "/"],
  ]);
  expect(problemsOf({ visited, from })).toEqual(["/x: 404, from /", "/#y: no such place, from /"]);
});

describe.skipIf(noBrowser !== null)("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser?.close());

  test("no page breaks its own content policy, or fails in its script", async () => {
    const origin = await site.listen();
    const complaints: string[] = [];
    const page = await browser.newPage();
    await page.exposeFunction("policyBroken", (told: string) => complaints.push(told));
    await page.addInitScript(() => {
      document.addEventListener(
        "securitypolicyviolation",
        ({ violatedDirective, blockedURI, sourceFile }) => {
          const { policyBroken } = globalThis as unknown as { policyBroken: (told: string) => void };
          policyBroken(`${location.pathname}: ${violatedDirective} ${blockedURI} ${sourceFile}`);
        },
      );
    });
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error}`));
    const ofEachKind = new Map(
      [...walk.visited.values()]
        .filter(({ type }) => type.startsWith("text/html"))
        .map(({ path }) => [kindOf(path), path]),
    );
    for (const path of ofEachKind.values()) await page.goto(origin + path, { waitUntil: "load" });
    expect(complaints).toEqual([]);
    await page.close();
  }, 300_000);
});
