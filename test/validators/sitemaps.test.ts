import type { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listFiles, readFile } from "../../src/feeds/sitemap.store.ts";
import { sitemapRoutes } from "../../src/feeds/sitemap.ts";
import { siteAddresses } from "../../src/reader/view/addresses.ts";
import { fillNewsroom, idOf } from "../e2e/pages-newsroom.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { publishedStory } from "../support/story.ts";
import { sitemapProblems } from "./sitemap-schema.ts";

const publicUrl = "https://newsreel.test";
let database: TestDatabase;
let app: Hono;
beforeAll(async () => {
  database = await testDatabase();
  await fillNewsroom(database.db);
  await publishedStory(database.db, { headline: "Ships & <harbours>" }, "ships");
  app = sitemapRoutes({ db: database.db, clock: () => new Date(), publicUrl, addresses: siteAddresses });
});
afterAll(async () => await database.close());

const text = async (path: string): Promise<string> => {
  const answer = await app.request(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return await answer.text();
};

const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url ?? "");

test("the index names every part, and each is valid by its schema", async () => {
  const index = await text("/sitemap.xml");
  expect(await sitemapProblems(index)).toEqual([]);
  const parts = locations(index).map((url) => url.replace(`${publicUrl}/sitemap/`, ""));
  expect(parts).toEqual(
    expect.arrayContaining([
      "pages.xml",
      "news.xml",
      "stories-1.xml",
      "recordings-1.xml",
      "videos-1.xml",
      "topics-1.xml",
    ]),
  );
  for (const part of parts) {
    const xml = await text(`/sitemap/${part}`);
    expect([part, await sitemapProblems(xml)]).toEqual([part, []]);
  }
});

test("the schemas find what is wrong: the check can fail", async () => {
  const videos = await text("/sitemap/videos-1.xml");
  expect(
    await sitemapProblems(videos.replace(/<video:thumbnail_loc>.*?<\/video:thumbnail_loc>/, "")),
  ).not.toEqual([]);
  expect(await sitemapProblems(videos.replace(/<lastmod>|<loc>https:/, "<loc>ftp:"))).not.toEqual([]);
  expect(
    await sitemapProblems((await text("/sitemap/news.xml")).replaceAll("news:title", "news:heading")),
  ).not.toEqual([]);
});

test("a film that plays is a video with a player; one whose right has ended, or has no picture, is none", async () => {
  const videos = await text("/sitemap/videos-1.xml");
  expect(videos).toContain(`<video:player_loc>${publicUrl}/embed/film/the-harbour-letter</video:player_loc>`);
  expect(locations(videos)).not.toContain(`${publicUrl}/film/what-the-ledger-said`);
  expect(locations(await text("/sitemap/recordings-1.xml"))).toContain(
    `${publicUrl}/film/what-the-ledger-said`,
  );
});

test("news are stories of two days, with their headlines as they are", async () => {
  const news = await text("/sitemap/news.xml");
  expect(news).toContain("<news:title>Ships &amp; &lt;harbours&gt;</news:title>");
  await publishedStory(database.db, {}, "older");
  await sql`update story set first_published_at = now() - interval '49 hours' where slug = 'older'`.execute(
    database.db,
  );
  expect(locations(await text("/sitemap/news.xml"))).toEqual([`${publicUrl}/story/ships`]);
});

test("a translation is told of from both sides, and only where both are public", async () => {
  const [one, other, hidden] = ["the-harbour-letter", "winter-station", "night-signal"].map((slug) =>
    idOf(slug),
  );
  await database.db
    .insertInto("translation")
    .values([one, other, hidden].map((id) => ({ group_id: "g", recording_id: id ?? "" })))
    .execute();
  await database.db
    .updateTable("recording")
    .set({ state: "draft" })
    .where("id", "=", hidden ?? "")
    .execute();
  await database.db
    .updateTable("recording")
    .set({ language: "pt" })
    .where("id", "=", other ?? "")
    .execute();
  const xml = await text("/sitemap/recordings-1.xml");
  expect(await sitemapProblems(xml)).toEqual([]);
  for (const slug of ["the-harbour-letter", "winter-station"]) {
    const entry =
      xml.split("<url>").find((part) => part.includes(`<loc>${publicUrl}/film/${slug}</loc>`)) ?? "";
    const links = [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, url]) => [
      language,
      url,
    ]);
    expect(new Map(links as [string, string][])).toEqual(
      new Map([
        ["en", `${publicUrl}/film/the-harbour-letter`],
        ["pt", `${publicUrl}/film/winter-station`],
      ]),
    );
  }
});

test("a correction is a change of its story", async () => {
  const { storyId } = await publishedStory(database.db, {}, "corrected");
  await sql`insert into notice (id, kind, story_id, weight, was_wrong, text, at)
    values ('notice000001', 'correction', ${storyId}, 'minor', 'x', 'y', '2031-01-01T00:00:00Z')`.execute(
    database.db,
  );
  expect(await text("/sitemap/stories-1.xml")).toContain(
    `<loc>${publicUrl}/story/corrected</loc><lastmod>2031-01-01T00:00:00.000Z</lastmod>`,
  );
});

test("many works are split in files that have each of them once, read a little at a time", async () => {
  const count = 5000;
  await sql`insert into recording (id, kind, slug, title, state, published_at)
    select 'x' || lpad(n::text, 11, '0'), 'film', 'bulk-' || n, 'Bulk ' || n, 'published', now()
    from generate_series(1, ${count}::integer) as n`.execute(database.db);
  const size = 2100;
  const day = "2026-11-22";
  const files = await listFiles(database.db, "recordings", day, size);
  const seen = new Set<string>();
  let rowsInAll = 0;
  for (const { number } of files)
    for await (const rows of readFile(database.db, "recordings", { number, size, day })) {
      expect(rows.length).toBeLessThanOrEqual(1000);
      rowsInAll += rows.length;
      for (const { id } of rows) seen.add(id);
    }
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from recording where state = 'published'`.execute(database.db);
  expect([files.length, rowsInAll, seen.size]).toEqual([3, rows[0]?.count, rows[0]?.count]);
  const none = await Array.fromAsync(readFile(database.db, "recordings", { number: 9, size, day }));
  expect(none).toEqual([]);
  expect((await app.request("/sitemap/recordings-2.xml")).status).toBe(404);
});
