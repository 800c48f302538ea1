import { Hono } from "hono";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../test/support/recording.ts";
import { publishedStory, savedStory, staffBy } from "../../test/support/story.ts";
import { addNotice } from "../newsroom/notice/add-notice.ts";
import { changeSiteSetting } from "../newsroom/site/change-settings.ts";
import { withdrawStory } from "../newsroom/story/withdraw-story.ts";
import type { FeedAddresses } from "./addresses.ts";
import { feedRoutes } from "./feeds.ts";
import { robotsRoutes } from "./robots.ts";
import { sitemapRoutes } from "./sitemap.ts";

const clock = () => new Date("2026-03-01T12:00:00Z");
const publicUrl = "https://example.org";
const addresses: FeedAddresses = {
  front: () => "/",
  films: () => "/films",
  interviews: () => "/interviews",
  stories: () => "/stories",
  corrections: () => "/corrections",
  topics: () => "/topics",
  podcasts: () => "/podcasts",
  show: (slug) => `/podcast/${slug}`,
  policies: () => "/policies",
  policy: (slug) => `/policy/${slug}`,
  support: () => "/support",
  person: (slug) => `/person/${slug}`,
  allSeries: () => "/series",
  series: (slug) => `/series/${slug}`,
  topic: (slug) => `/topic/${slug}`,
  recording: (kind, slug) => `/${kind}/${slug}`,
  embedWork: (kind, slug) => `/embed/${kind}/${slug}`,
  story: (slug) => `/story/${slug}`,
  moment: (id) => `/moment/${id}`,
  document: (id) => `/document/${id}`,
  picture: (id, width) => `/picture/${id}?w=${width}`,
  artwork: (id, width) => `/picture/${id}.jpg?w=${width}`,
};

let database: TestDatabase;
let app: Hono;
beforeAll(async () => {
  database = await testDatabase();
  const needs = { db: database.db, clock, publicUrl, addresses };
  app = new Hono()
    .route("/", feedRoutes(needs))
    .route("/", sitemapRoutes(needs))
    .route("/", robotsRoutes(needs));
});
afterAll(async () => await database.close());

const text = async (path: string): Promise<string> => {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  return await response.text();
};

test("a published story is in each format of the feed; a draft and a withdrawn one are in none", async () => {
  const shown = await publishedStory(database.db);
  const editor = await staffBy(database.db, "editor", "Edna");
  const draft = await savedStory(editor);
  const gone = await publishedStory(database.db);
  await withdrawStory(editor, clock, { storyId: gone.storyId, reason: "Not so" });
  const listed = [
    parseRssFeed(await text("/stories/feed.rss")).items?.map(({ link }) => link),
    parseAtomFeed(await text("/stories/feed.atom")).entries?.map(({ links }) => links?.[0]?.href),
    parseJsonFeed(await text("/stories/feed.json")).items?.map(({ url }) => url),
  ];
  for (const found of listed) {
    expect(found).toContain(`${publicUrl}/story/${shown.slug}`);
    expect(found).not.toContain(`${publicUrl}/story/${draft.slug}`);
    expect(found).not.toContain(`${publicUrl}/story/${gone.slug}`);
  }
  const sitemap = await text("/sitemap/stories-1.xml");
  expect(sitemap).toContain(`<loc>${publicUrl}/story/${shown.slug}</loc>`);
  expect(sitemap).not.toContain(draft.slug);
  expect(sitemap).not.toContain(gone.slug);
});

test("the site's own feed has stories and recordings alike, the latest first, and names itself", async () => {
  const { slug } = await recordingWithWords(database.db, spoken("Ada: we land at noon"));
  const story = await publishedStory(database.db);
  const read = parseJsonFeed(await text("/feed.json"));
  expect([read.feed_url, read.home_page_url]).toEqual([`${publicUrl}/feed.json`, `${publicUrl}/`]);
  const links = read.items?.map(({ url }) => url) ?? [];
  expect(links).toContain(`${publicUrl}/film/${slug}`);
  expect(links).toContain(`${publicUrl}/story/${story.slug}`);
  const days = (read.items ?? []).map(({ date_published: day }) => Date.parse(String(day)));
  expect(days).toEqual(days.toSorted((one, other) => other - one));
});

test("episodes of all podcasts are in a feed of their own", async () => {
  const { slug } = await recordingWithWords(database.db, [], { kind: "episode", title: "After the letter" });
  const read = parseRssFeed(await text("/podcasts/feed.rss"));
  expect(read.items?.map(({ link }) => link)).toEqual([`${publicUrl}/episode/${slug}`]);
});

test("a feed says what it is in the language of the site, and calls stories as the site does", async () => {
  const by = byNewsroom(database.db);
  const told = async (): Promise<string[]> =>
    await Promise.all(
      ["", "/films", "/interviews", "/stories", "/podcasts", "/corrections"].map(async (page) => {
        const { title, description } = parseJsonFeed(await text(`${page}/feed.json`));
        return `${title} | ${description}`;
      }),
    );
  try {
    await changeSiteSetting(by, "site.language", "qps");
    for (const words of await told()) expect(words).toMatch(/^⟦.+⟧ – .+ \| ⟦.+⟧$/);
    await changeSiteSetting(by, "site.language", "de");
    await changeSiteSetting(by, "label.stories", "Depeschen");
    expect(await told()).toContainEqual(expect.stringMatching(/^Depeschen – .+ \| Depeschen von .+, das/));
  } finally {
    await changeSiteSetting(by, "site.language", "en");
    await changeSiteSetting(by, "label.stories", "");
  }
});

test("a feed carries the whole story, with whole addresses and nothing that runs", async () => {
  const { slug } = await publishedStory(database.db, {
    blocks: [
      { kind: "paragraph", id: "p1", content: [{ type: "text", text: "It happened at noon & after." }] },
      { kind: "legacy", id: "l1", html: '<p onclick="x()">As it stood.</p>' },
    ],
  });
  const read = parseRssFeed(await text("/stories/feed.rss"));
  const html = read.items?.find(({ link }) => link === `${publicUrl}/story/${slug}`)?.content?.encoded ?? "";
  expect(html).toContain("<p>It happened at noon &amp; after.</p>");
  expect(html).toContain("As it stood.");
  expect(html).not.toContain("onclick");
});

test("a feed is as fresh as the newsroom: what is withdrawn is out of the next answer", async () => {
  const { storyId, slug } = await publishedStory(database.db);
  expect(await text("/stories/feed.atom")).toContain(slug);
  const editor = await staffBy(database.db, "editor", "Edna");
  await withdrawStory(editor, clock, { storyId, reason: "Not so" });
  expect(await text("/stories/feed.atom")).not.toContain(slug);
});

test("a notice is in the corrections' feed, with what was wrong and what is right", async () => {
  const { recordingId, slug } = await recordingWithWords(database.db, spoken("Ada: we land at noon"));
  const added = await addNotice(byNewsroom(database.db), clock, {
    kind: "correction",
    on: { recordingId },
    wasWrong: "He landed on Monday.",
    text: "He landed on Tuesday.",
  });
  const read = parseAtomFeed(await text("/corrections/feed.atom"));
  const entry = read.entries?.find(({ id }) => added.ok && id === `urn:newsreel:notice:${added.value}`);
  expect(entry?.summary?.value).toBe("It said: He landed on Monday.\nHe landed on Tuesday.");
  expect(entry?.links?.[0]?.href).toContain(`/film/${slug}#notice-`);
});

test("a retraction of what was taken off is in the feed, and leads to the list of corrections", async () => {
  const story = await publishedStory(database.db);
  const editor = await staffBy(database.db, "editor", "Edna");
  const { storyId, slug } = story;
  await addNotice(editor, clock, { kind: "retraction", on: { storyId }, text: "None of it happened." });
  await withdrawStory(editor, clock, { storyId, reason: "Retracted" });
  const feed = await text("/corrections/feed.json");
  const item = parseJsonFeed(feed).items?.find(({ title }) => title?.startsWith("Retraction"));
  expect(item?.url).toMatch(/^https:\/\/example\.org\/corrections#notice-/);
  expect(feed).not.toContain(`/story/${slug}`);
});

test("who has the latest feed is told so", async () => {
  const first = await app.request("/stories/feed.rss");
  const tag = first.headers.get("etag") ?? "";
  const again = await app.request("/stories/feed.rss", { headers: { "if-none-match": tag } });
  expect(again.status).toBe(304);
  await publishedStory(database.db);
  const changed = await app.request("/stories/feed.rss", { headers: { "if-none-match": tag } });
  expect(changed.status).toBe(200);
});

test("there is no feed of a topic that is not there, and no part of the sitemap without works", async () => {
  for (const path of [
    "/topic/nothing/feed.rss",
    "/sitemap/stories-2.xml",
    "/sitemap/people-2.xml",
    "/sitemap/nothing-1.xml",
  ])
    expect((await app.request(path)).status).toBe(404);
});

test("the sitemap's index names every part, and robots.txt names the index", async () => {
  const index = await text("/sitemap.xml");
  for (const name of ["pages.xml", "stories-1.xml", "recordings-1.xml"])
    expect(index).toContain(`<loc>${publicUrl}/sitemap/${name}</loc>`);
  expect(await text("/robots.txt")).toContain(`Sitemap: ${publicUrl}/sitemap.xml`);
});
