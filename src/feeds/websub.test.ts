import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { publishedStory } from "../../test/support/story.ts";
import { addTopic } from "../newsroom/topic/add-topic.ts";
import { newsroomItself } from "../newsroom/staff/actor.ts";
import { silentLog } from "../platform/log.ts";
import { startWorker } from "../platform/jobs/worker.ts";
import type { FeedAddresses } from "./addresses.ts";
import { changedFeeds } from "./changed-feeds.store.ts";
import { type FeedFormat, feedFormats } from "./feed.ts";
import { feedRoutes } from "./feeds.ts";
import { announceFeedHandler } from "./websub-job.ts";
import { announceFeeds } from "./websub.ts";

const publicUrl = "https://example.org";
const log = silentLog();

/** A hub that is out of order at first. */
const openHub = async () => {
  const told: string[] = [];
  let refusals = 1;
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => (text += String(part)));
    request.on("end", () => {
      const form = new URLSearchParams(text);
      const isRefused = refusals > 0;
      refusals -= isRefused ? 1 : 0;
      if (!isRefused) told.push(`${form.get("hub.mode")} ${form.get("hub.url")}`);
      response.writeHead(isRefused ? 503 : 204).end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { told, url: `http://127.0.0.1:${port}/`, close: () => server.close() };
};

let database: TestDatabase;
let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  database = await testDatabase();
  hub = await openHub();
});
afterAll(async () => {
  hub.close();
  await database.close();
});

const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 600 && !holds(); tries += 1) await wait(50);
};

test("the hub is told of each feed that a publication changes, again where it failed, and of what happened while nobody ran", async () => {
  const { db, connection } = database;
  const by = { db, actor: newsroomItself, via: "test" } as const;
  const topic = await addTopic(by, { name: "The sea" });
  if (!topic.ok) throw new Error(topic.problem);
  const start = async () => await announceFeeds({ db, connection, log, publicUrl, gather: 20 });
  // It is known from now on how far was told.
  await (await start()).stop();
  await publishedStory(db, { topics: [topic.value.id] });
  const worker = await startWorker({ connection, log, handlers: [announceFeedHandler(hub.url)], grace: 200 });
  const announcing = await start();
  const { slug: author } = await db.selectFrom("person").select("slug").executeTakeFirstOrThrow();
  const expected = ["", "/stories", "/topic/the-sea", `/person/${author}`].flatMap((page) =>
    ["rss", "atom", "json"].map((format) => `publish ${publicUrl}${page}/feed.${format}`),
  );
  await until(() => new Set(hub.told).size >= expected.length);
  await announcing.stop();
  await worker.stop();
  expect(new Set(hub.told)).toEqual(new Set(expected));
  expect(hub.told).toHaveLength(expected.length);
}, 60_000);

test("a change that no feed has tells nobody", async () => {
  expect(await changedFeeds(database.db, ["story-draft:x", "picture:y", "list:alerts"])).toEqual([]);
});

interface Links {
  readonly self: string | undefined;
  readonly hub: string | undefined;
}

const ofAtom = (links: readonly { readonly rel?: string; readonly href?: string }[] | undefined): Links => ({
  self: links?.find(({ rel }) => rel === "self")?.href,
  hub: links?.find(({ rel }) => rel === "hub")?.href,
});

const linksIn: Readonly<Record<FeedFormat, (text: string) => Links>> = {
  rss: (text) => ofAtom(parseRssFeed(text).atom?.links),
  atom: (text) => ofAtom(parseAtomFeed(text).links),
  json: (text) => {
    const { feed_url, hubs } = parseJsonFeed(text);
    return { self: feed_url, hub: hubs?.find(({ type }) => type === "WebSub")?.url };
  },
};

test("each format names itself and the hub, in itself and in its headers", async () => {
  const hubUrl = "https://hub.example/";
  const addresses = { stories: () => "/stories", story: (slug: string) => `/story/${slug}` } as FeedAddresses;
  const app = feedRoutes({ db: database.db, clock: () => new Date(), publicUrl, hubUrl, addresses });
  for (const format of feedFormats) {
    const answer = await app.request(`/stories/feed.${format}`);
    const self = `${publicUrl}/stories/feed.${format}`;
    expect(answer.headers.get("link")).toBe(`<${self}>; rel="self", <${hubUrl}>; rel="hub"`);
    expect(linksIn[format](await answer.text())).toEqual({ self, hub: hubUrl });
  }
});
