import { Hono } from "hono";
import { parseRssFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { episodeOf, publishedShow } from "../../test/support/podcast.ts";
import { byNewsroom, spoken } from "../../test/support/recording.ts";
import { makeMoment } from "../newsroom/moment/make-moment.ts";
import { editShow } from "../newsroom/podcast/edit-show.ts";
import { addFunder } from "../newsroom/funder/add-funder.ts";
import { addFundingCredit } from "../newsroom/funder/credit-funder.ts";
import { withdrawShow } from "../newsroom/podcast/withdraw-show.ts";
import { changeSiteSetting } from "../newsroom/site/change-settings.ts";
import { markSoundBite } from "../newsroom/podcast/mark-sound-bite.ts";
import { creditPerson } from "../newsroom/recording/credit-person.ts";
import { editChapters } from "../newsroom/recording/edit-chapters.ts";
import { withdrawRecording } from "../newsroom/recording/withdraw-recording.ts";
import { siteAddressesForTests } from "../../test/support/feed-addresses.ts";
import { episodesInPart } from "./podcast-feed.ts";
import { podcastRoutes } from "./podcast.ts";

const clock = () => new Date("2026-03-01T12:00:00Z");
const publicUrl = "https://example.org";

let database: TestDatabase;
let app: Hono;
beforeAll(async () => {
  database = await testDatabase();
  const needs = { db: database.db, clock, publicUrl, addresses: siteAddressesForTests };
  app = new Hono().route("/", podcastRoutes(needs));
});
afterAll(async () => await database.close());

const ask = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  await app.request(path, { headers });
const text = async (path: string): Promise<string> => {
  const response = await ask(path);
  expect([path, response.status]).toEqual([path, 200]);
  return await response.text();
};
const must = <Value>(result: { ok: true; value: Value } | { ok: false; problem: unknown }): Value => {
  if (!result.ok) throw new Error(String(result.problem));
  return result.value;
};

test("a show's feed says all of it, field by field", async () => {
  const { db } = database;
  const show = await publishedShow(db, {
    title: "Words & Deeds <aloud>",
    copyright: "© The Long Record",
    kind: "serial",
    funding: [{ url: "https://example.org/give?a=1&b=2", label: "Give to the show" }],
  });
  const read = parseRssFeed(await text(`/podcast/${show.slug}/feed.rss`));
  expect(read).toMatchObject({
    title: "Words & Deeds <aloud>",
    link: `${publicUrl}/podcast/${show.slug}`,
    description: show.description,
    language: "en",
    copyright: "© The Long Record",
    image: { title: show.title, link: `${publicUrl}/podcast/${show.slug}` },
    itunes: {
      author: "The Long Record",
      owner: { name: "Clara Voss", email: "clara@example.org" },
      explicit: false,
      type: "serial",
      image: `${publicUrl}/picture/${show.pictureId}.jpg?w=1600`,
      categories: [
        { text: "News", categories: [{ text: "Politics" }] },
        { text: "Society & Culture", categories: [{ text: "Documentary" }] },
      ],
    },
    podcast: {
      guid: show.guid,
      medium: "podcast",
      locked: { value: true, owner: "clara@example.org" },
      fundings: [{ url: "https://example.org/give?a=1&b=2", display: "Give to the show" }],
    },
  });
  expect(read.atom?.links?.map(({ rel, href }) => [rel, href])).toEqual([
    ["self", `${publicUrl}/podcast/${show.slug}/feed.rss`],
  ]);
});

test("an episode is an item with its file, words, chapters, people and sound bites", async () => {
  const { db } = database;
  const by = byNewsroom(db);
  const show = await publishedShow(db);
  const made = await episodeOf(db, show.id, {
    title: "One & all",
    summary: "A first word.\n\nA second.",
    season: 2,
    episodeNumber: 5,
    bytes: 4_321,
    sentences: spoken("Ada: We land at noon.", "Ben: So we do."),
  });
  must(await creditPerson(by, made.recordingId, "Ada Marsh", "Host"));
  must(await creditPerson(by, made.recordingId, "Ben Rey", "Interviewed"));
  const marks = [
    { startUnits: 0, title: "The beginning" },
    { startUnits: 48_000 * 60, title: "The end" },
  ];
  must(await editChapters(by, made.cutId, { do: "set", marks }));
  const cut = { id: made.cutId, recordingId: made.recordingId };
  const moment = must(
    await makeMoment(
      by,
      { ...cut, rate: { numerator: 48_000, denominator: 1 }, lengthUnits: 48_000 * 600 },
      { of: "time", start: 1000, end: 4000 },
    ),
  );
  must(await markSoundBite(by, { momentId: moment, title: "At noon" }));
  const feed = await text(`/podcast/${show.slug}/feed.rss`);
  const [item] = parseRssFeed(feed).items ?? [];
  const page = `${publicUrl}/episode/${made.slug}`;
  const files = `${publicUrl}/audio/${made.recordingId}`;
  expect(item).toMatchObject({
    title: "One & all",
    link: page,
    guid: { value: `urn:newsreel:recording:${made.recordingId}`, isPermaLink: false },
    enclosures: [{ url: `${files}/episode.m4a`, length: 4321, type: "audio/x-m4a" }],
    itunes: {
      duration: 600,
      explicit: false,
      season: 2,
      episode: 5,
      episodeType: "full",
      title: "One & all",
    },
    podcast: {
      season: { number: 2 },
      episode: { number: 5 },
      transcripts: [
        { url: `${files}/transcript.vtt`, type: "text/vtt", language: "en", rel: "captions" },
        { url: `${files}/transcript.json`, type: "application/json", language: "en" },
        { url: `${page}/transcript`, type: "text/html", language: "en" },
      ],
      chapters: { url: `${files}/chapters.json`, type: "application/json+chapters" },
      persons: [
        { display: "Ada Marsh", role: "host", group: "cast", href: `${publicUrl}/person/ada-marsh` },
        { display: "Ben Rey", role: "guest", group: "cast", href: `${publicUrl}/person/ben-rey` },
      ],
      soundbites: [{ startTime: 1, duration: 3, display: "At noon" }],
    },
  });
  expect(new Date(String(item?.pubDate))).toEqual(new Date("2026-02-01T06:00:00Z"));
  expect(item?.content?.encoded).toContain("<p>A first word.</p><p>A second.</p>");

  expect(JSON.parse(await text(`/audio/${made.recordingId}/chapters.json`))).toEqual({
    version: "1.2.0",
    title: "One & all",
    chapters: [
      { startTime: 0, title: "The beginning" },
      { startTime: 60, title: "The end" },
    ],
  });
  expect(JSON.parse(await text(`/audio/${made.recordingId}/transcript.json`))).toEqual({
    version: "1.0.0",
    segments: [
      { speaker: "Ada", startTime: 1, endTime: 3, body: "We land at noon." },
      { speaker: "Ben", startTime: 4, endTime: 5.5, body: "So we do." },
    ],
  });
  const vtt = await text(`/audio/${made.recordingId}/transcript.vtt`);
  expect(vtt).toMatch(/^WEBVTT/);
  expect(vtt).toContain("We land at noon.");
});

test("what is not published is in no feed, and none of its files is there", async () => {
  const { db } = database;
  const show = await publishedShow(db);
  const shown = await episodeOf(db, show.id, { sentences: spoken("Ada: Here.") });
  const draft = await episodeOf(db, show.id, { publish: false, sentences: spoken("Ada: Not yet.") });
  const gone = await episodeOf(db, show.id, { sentences: spoken("Ada: No more.") });
  const expired = await episodeOf(db, show.id, { rightsLastDay: "2026-02-28" });
  const path = `/podcast/${show.slug}/feed.rss`;
  expect(await text(path)).toContain(gone.recordingId);
  must(await withdrawRecording(byNewsroom(db), gone.recordingId, "Not so"));
  const feed = await text(path);
  expect(feed).toContain(shown.recordingId);
  for (const { recordingId } of [draft, gone, expired]) {
    expect(feed).not.toContain(recordingId);
    expect((await ask(`/audio/${recordingId}/transcript.json`)).status).toBe(404);
  }
});

test("listeners are led to where they can give now: the show's own address, or the newsroom's fund", async () => {
  const { db } = database;
  const by = byNewsroom(db);
  const show = await publishedShow(db);
  const path = `/podcast/${show.slug}/feed.rss`;
  const funding = async () => parseRssFeed(await text(path)).podcast?.fundings;
  expect(await funding()).toBeUndefined();
  must(await changeSiteSetting(by, "fund.name", "The Harbour Fund"));
  must(await changeSiteSetting(by, "fund.address", "https://give.example.org/?amount={amount}"));
  expect(await funding()).toEqual([
    { url: "https://give.example.org/", display: "Give to The Harbour Fund" },
  ]);
  const own = { url: "https://example.org/give", label: "Give to the show" };
  must(await editShow(by, show.id, { funding: [own] }));
  expect(await funding()).toEqual([{ url: own.url, display: own.label }]);
});

test("an episode says who pays for it today, in the words for feeds", async () => {
  const { db } = database;
  const by = byNewsroom(db);
  const show = await publishedShow(db);
  const episode = await episodeOf(db, show.id);
  must(await addFunder(by, { name: "The Beacon Trust", url: "https://beacon.example.org" }));
  const credit = async (
    wording: string,
    told: { firstDay: string; lastDay?: string; wordingFeed?: string },
  ) =>
    must(
      await addFundingCredit(by, clock, {
        funder: "the-beacon-trust",
        wording,
        scope: { kind: "recording", id: episode.recordingId },
        ...told,
      }),
    );
  const path = `/podcast/${show.slug}/feed.rss`;
  await text(path);
  await credit("On the page.", { firstDay: "2026-03-01", wordingFeed: "Heard with The Beacon Trust." });
  await credit("Over already.", { firstDay: "2026-01-01", lastDay: "2026-02-28" });
  await credit("Not yet.", { firstDay: "2026-03-02" });
  const html = parseRssFeed(await text(path)).items?.[0]?.content?.encoded ?? "";
  expect(html).toContain(
    'Heard with <a href="https://beacon.example.org" rel="sponsored">The Beacon Trust</a>.',
  );
  for (const other of ["On the page", "Over already", "Not yet"]) expect(html).not.toContain(other);
});

test("the feed of a show that was taken off is gone, and says why", async () => {
  const { db } = database;
  const show = await publishedShow(db);
  const path = `/podcast/${show.slug}/feed.rss`;
  await text(path);
  must(await withdrawShow(byNewsroom(db), clock, { showId: show.id, reason: "Its maker left." }));
  const gone = await ask(path);
  expect([gone.status, await gone.text()]).toEqual([410, "Its maker left.\n"]);
});

test("a show that nobody may see yet has no feed", async () => {
  expect((await ask("/podcast/never-was/feed.rss")).status).toBe(404);
});

test("who has the feed as it is is told so, and a change of the show is in the next answer", async () => {
  const { db } = database;
  const show = await publishedShow(db);
  await episodeOf(db, show.id);
  const path = `/podcast/${show.slug}/feed.rss`;
  const tag = (await ask(path)).headers.get("etag") ?? "";
  expect((await ask(path, { "if-none-match": tag })).status).toBe(304);
  must(await editShow(byNewsroom(db), show.id, { description: "Another word." }));
  expect((await ask(path, { "if-none-match": tag })).status).toBe(200);
  expect(parseRssFeed(await text(path)).description).toBe("Another word.");
});

test("every episode of a long show is in its feed, in parts that name one another", async () => {
  const { db } = database;
  const show = await publishedShow(db);
  const first = await episodeOf(db, show.id);
  const many = Array.from({ length: episodesInPart }, (_, at) => ({
    id: `e${String(at).padStart(11, "0")}`,
    kind: "episode",
    slug: `one-of-many-${show.id}-${at}`,
    title: `One of many ${at}`,
    state: "published",
    show_id: show.id,
    published_at: new Date(Date.UTC(2026, 1, 2, 0, at)),
    current_cut_id: first.cutId,
  }));
  await db.insertInto("recording").values(many).execute();
  const path = `/podcast/${show.slug}/feed.rss`;
  const parts = [parseRssFeed(await text(path)), parseRssFeed(await text(`${path}?page=2`))];
  expect(parts.map(({ items }) => items?.length)).toEqual([episodesInPart, 1]);
  const guids = new Set(parts.flatMap(({ items }) => (items ?? []).map(({ guid }) => guid?.value)));
  expect(guids.size).toBe(episodesInPart + 1);
  const links = parts.map(({ atom }) =>
    Object.fromEntries(atom?.links?.map(({ rel, href }) => [rel, href]) ?? []),
  );
  const whole = publicUrl + path;
  expect(links).toEqual([
    { self: whole, first: whole, next: `${whole}?page=2`, last: `${whole}?page=2` },
    { self: `${whole}?page=2`, first: whole, previous: whole, last: `${whole}?page=2` },
  ]);
  expect((await ask(`${path}?page=3`)).status).toBe(404);
});
