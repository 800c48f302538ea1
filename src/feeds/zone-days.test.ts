import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { siteAddressesForTests } from "../../test/support/feed-addresses.ts";
import { episodeOf, publishedShow } from "../../test/support/podcast.ts";
import { byNewsroom, spoken } from "../../test/support/recording.ts";
import { changeSiteSetting } from "../newsroom/site/change-settings.ts";
import { podcastRoutes } from "./podcast.ts";

let now = new Date("2026-03-01T08:00:00Z");
const clock = () => now;

let database: TestDatabase;
let app: Hono;
beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  await changeSiteSetting(byNewsroom(db), "site.zone", "America/New_York");
  const needs = { db, clock, publicUrl: "https://example.org", addresses: siteAddressesForTests };
  app = new Hono().route("/", podcastRoutes(needs));
});
afterAll(async () => await database.close());

test("rights to an episode end with the day in the newsroom's zone, in its feed and its files", async () => {
  const { db } = database;
  const show = await publishedShow(db);
  const told = { rightsLastDay: "2026-03-01", sentences: spoken("Ada: Here.") };
  const { recordingId } = await episodeOf(db, show.id, told);
  const isThere = async (at: string): Promise<boolean[]> => {
    now = new Date(at);
    const feed = await (await app.request(`/podcast/${show.slug}/feed.rss`)).text();
    const words = await app.request(`/audio/${recordingId}/transcript.json`);
    return [feed.includes(recordingId), words.status === 200];
  };
  // In UTC it is the day after already; in New York it is ten minutes to midnight.
  expect(await isThere("2026-03-02T04:50:00Z")).toEqual([true, true]);
  expect(await isThere("2026-03-02T05:00:00Z")).toEqual([false, false]);
});
